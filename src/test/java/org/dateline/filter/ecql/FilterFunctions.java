package org.dateline.filter.ecql;

import org.dateline.filter.Folding;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.filter.FilterFactoryImpl;

/**
 * Makes filters of which the only functions are ours. GeoTools has hundreds more, which no index
 * knows and of which some read what is none of a filter's business.
 */
final class FilterFunctions extends FilterFactoryImpl {

  @Override
  public Function function(String name, Expression... arguments) {
    Folding folding =
        Folding.find(name)
            .orElseThrow(() -> new EcqlException("there is no function '" + name + "'"));
    if (arguments.length != 1) {
      throw new EcqlException(folding + " takes one argument, but there were " + arguments.length);
    }
    return new FoldingFunction(folding, arguments[0]);
  }
}
