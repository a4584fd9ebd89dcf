package fr.bocage.feature;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.FunctionExpressionImpl;

/**
 * A function's call, made without GeoTools' search for its code: that search instantiates every
 * function there is and costs 180 ms the first time, while {@link RowExpression} needs the name and
 * the arguments only. GeoTools' own evaluation still works and searches then.
 */
public final class NamedFunction extends FunctionExpressionImpl {
  /**
   * @param name as in SLD and ECQL: {@code sqrt}
   * @param arguments in order
   */
  public NamedFunction(String name, List<Expression> arguments) {
    super(name);
    params = List.copyOf(arguments);
  }

  @Override
  public Object evaluate(Object feature) {
    Function code = new FilterFactoryImpl().function(name, params.toArray(Expression[]::new));
    return code.evaluate(feature);
  }
}
