package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameMatch;
import org.dateline.gazetteer.Place;
import org.dateline.geojson.MentionJson;
import org.dateline.web.BadParameterException;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Looks up places in the gazetteer. */
@RestController
class PlaceController {

  private static final int USUAL_LIMIT = 20;
  private static final int GREATEST_LIMIT = 200;
  private static final int LONGEST_NAME = 200;

  private final Gazetteer gazetteer;

  PlaceController(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @GetMapping("/api/places")
  void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters = RequestParameters.only(request, "q", "limit");
    int limit = parameters.number("limit", 1, GREATEST_LIMIT, USUAL_LIMIT);
    String name =
        parameters
            .read("q", PlaceController::name)
            .orElseThrow(
                () -> new BadParameterException("q", "q: expected the beginning of a name"));
    List<NameMatch> matches = gazetteer.search(name, limit);
    JsonResponse.write(response, json -> writeMatches(json, matches));
  }

  @GetMapping("/api/places/{id}")
  void place(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestParameters.only(request);
    Place place =
        gazetteer
            .findPlace(id)
            .orElseThrow(() -> new NotFoundException("there is no place '" + id + "'"));
    JsonResponse.write(response, json -> MentionJson.writePlace(json, place));
  }

  private static String name(String value) {
    if (value.isBlank() || value.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "expected 1 to " + LONGEST_NAME + " characters, but there were " + value.length());
    }
    return value;
  }

  private static void writeMatches(JsonGenerator json, List<NameMatch> matches) {
    json.writeStartObject();
    json.writeArrayPropertyStart("places");
    matches.forEach(match -> MentionJson.writePlace(json, match.place()));
    json.writeEndArray();
    // In the order of the places: a client tells "Halab", a name of Aleppo, from the start of
    // "Halabja".
    json.writeArrayPropertyStart("names");
    matches.forEach(match -> json.writeString(match.name()));
    json.writeEndArray();
    json.writeEndObject();
  }
}
