package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.dateline.web.Tiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports the sources of background maps that the owner configured beside the page's own. */
@RestController
class TilesController {

  private final Tiles tiles;

  TilesController(Tiles tiles) {
    this.tiles = tiles;
  }

  @GetMapping("/layers/tiles")
  void tiles(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("url", tiles.url());
          json.writeStringProperty("attribution", tiles.attribution());
          json.writeArrayPropertyStart("others");
          for (Tiles.Background background : tiles.others()) {
            json.writeStartObject();
            json.writeStringProperty("name", background.name());
            json.writeStringProperty("url", background.url());
            json.writeStringProperty("attribution", background.attribution());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
