package fr.bocage.feature;

import fr.bocage.problem.ProblemException;
import java.util.function.IntPredicate;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;

/**
 * A GeoTools filter compiled against one table: says of a row number whether the row matches.
 *
 * <p>Logic is two-valued, as GeoServer's: a comparison with a missing value is false, so its {@code
 * Not} is true. A property that the table lacks is missing in every row. Numbers compare as
 * numbers; text fields compare as text, so that {@code INSEE = '01004'} is not {@code 1004}; text
 * beside a number, a truth value or a date is read as such. Frozen: safe on any thread.
 */
public final class RowFilter {
  /** Longest text that is parsed; the parser recurses, so that length bounds its stack. */
  private static final int MAX_ECQL_CHARACTERS = 8000;

  private static final int MAX_ECQL_NESTING = 100;

  private final IntPredicate predicate;

  private RowFilter(IntPredicate predicate) {
    this.predicate = predicate;
  }

  /**
   * Compiles a filter: logic, comparisons, between, like, is null, include and exclude, over {@link
   * RowExpression}s.
   *
   * @throws IllegalArgumentException naming what it cannot compile (spatial filters, feature ids)
   */
  public static RowFilter of(Filter filter, FeatureTable table) {
    return new RowFilter(new FilterCompiler(table).compile(filter));
  }

  public boolean matches(int row) {
    return predicate.test(row);
  }

  /**
   * The filter that an ECQL text says: {@code POPULATION > 2000 AND NOM LIKE 'Saint%'}. As in SQL,
   * a missing value is neither equal nor unequal to anything. The first call of the program wakes
   * GeoTools' parser and takes a moment.
   *
   * @throws ProblemException {@code ecql-not-understood} or {@code ecql-too-long}
   */
  public static Filter parse(String ecql) throws ProblemException {
    if (ecql.length() > MAX_ECQL_CHARACTERS || nesting(ecql) > MAX_ECQL_NESTING) {
      throw ProblemException.of(RowFilter.class, "ecql-too-long");
    }
    try {
      Filter filter = ECQL.toFilter(ecql, new FilterFactoryImpl());
      return (Filter) filter.accept(new UnequalAsWritten(), null);
    } catch (CQLException e) {
      throw ProblemException.of(RowFilter.class, "ecql-not-understood", firstLine(e));
    } catch (RuntimeException e) { // an unknown function, a wrong number of arguments
      throw ProblemException.of(RowFilter.class, "ecql-not-understood", firstLine(e));
    }
  }

  /** Undoes that GeoTools parses {@code a <> b} into the negation of {@code a = b}. */
  private static final class UnequalAsWritten extends DuplicatingFilterVisitor {
    UnequalAsWritten() {
      super(new FilterFactoryImpl());
    }

    @Override
    public Object visit(Not not, Object extra) {
      return not.getFilter() instanceof PropertyIsEqualTo equal
          ? ff.notEqual(equal.getExpression1(), equal.getExpression2(), equal.isMatchingCase())
          : super.visit(not, extra);
    }
  }

  private static int nesting(String ecql) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < ecql.length(); i++) {
      char c = ecql.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
