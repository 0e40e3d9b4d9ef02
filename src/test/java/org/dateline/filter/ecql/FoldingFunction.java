package org.dateline.filter.ecql;

import java.util.List;
import org.dateline.filter.Folding;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.jspecify.annotations.Nullable;

/** A {@link Folding} as GeoTools has functions, so that its own filters can be evaluated. */
final class FoldingFunction extends FunctionExpressionImpl {

  private final Folding folding;

  FoldingFunction(Folding folding, Expression of) {
    super(functionName(folding.name(), "folded:String", "text:String"));
    this.folding = folding;
    setParameters(List.of(of));
  }

  Folding folding() {
    return folding;
  }

  @Override
  public @Nullable Object evaluate(@Nullable Object feature) {
    Object text = getExpression(0).evaluate(feature);
    return text == null ? null : folding.apply(text.toString());
  }
}
