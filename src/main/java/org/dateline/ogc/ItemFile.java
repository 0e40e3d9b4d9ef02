package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.dateline.export.ExportForm;
import org.dateline.query.EventQuery;
import org.dateline.web.BadParameterException;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;

/**
 * A file with all items that a page is one of.
 *
 * @param form its format
 * @param most the most items; null for all
 */
record ItemFile(ExportForm form, @Nullable Integer most) {

  /** What a page can do and a file cannot. */
  private static final List<String> OF_PAGES =
      List.of("cursor", "crs", "properties", "skipGeometry", "sortby");

  /**
   * Reads the parameter {@code f}; empty if it does not name a format of files.
   *
   * @throws BadParameterException if another parameter is only for pages
   */
  static Optional<ItemFile> read(RequestParameters parameters, FeatureCollection collection) {
    Optional<ExportForm> form =
        parameters
            .read("f", ExportForm::findByEnding)
            .flatMap(found -> found)
            .filter(collection.files()::contains);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    for (String name : OF_PAGES) {
      if (!parameters.all(name).isEmpty()) {
        throw new BadParameterException(
            name,
            name
                + ": a file has all properties, longitude and latitude, and the order of the days;"
                + " f=json takes it");
      }
    }
    Integer most = parameters.read("limit", Integer::valueOf).orElse(null);
    return Optional.of(new ItemFile(form.get(), most));
  }

  /** The address of a file, but for its form: it has all items, wherever a page starts. */
  static Address whole(Address page) {
    Address whole = page.without("limit");
    for (String name : OF_PAGES) {
      whole = whole.without(name);
    }
    return whole;
  }

  /** The events of the file. */
  EventQuery events(PageRequest request, int offset) {
    return request.storeQuery(request.filter()).toBuilder().limit(most).offset(offset).build();
  }
}
