package fr.bocage.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.Function;

/**
 * The SQL functions that the triggers of a GeoPackage's R-tree call and that SQLite lacks
 * (GeoPackage 1.3, annex F.3): ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY, ST_MaxY.
 */
final class GeometryFunctions {
  /** SQLITE_INNOCUOUS: triggers may call these although the schema is not trusted. */
  private static final int INNOCUOUS = 0x200000;

  private GeometryFunctions() {}

  static void register(Connection connection) throws SQLException {
    register(connection, "ST_IsEmpty", envelope -> envelope.isNull() ? 1.0 : 0.0);
    register(connection, "ST_MinX", Envelope::getMinX);
    register(connection, "ST_MaxX", Envelope::getMaxX);
    register(connection, "ST_MinY", Envelope::getMinY);
    register(connection, "ST_MaxY", Envelope::getMaxY);
  }

  private static void register(Connection connection, String name, OfEnvelope function)
      throws SQLException {
    Function.create(
        connection,
        name,
        new EnvelopeFunction(function),
        1,
        Function.FLAG_DETERMINISTIC | INNOCUOUS);
  }

  /** A number told by an envelope. */
  @FunctionalInterface
  private interface OfEnvelope {
    double value(Envelope envelope);
  }

  /** NULL for NULL and for what is no geometry; the extent of an empty geometry is NULL too. */
  private static final class EnvelopeFunction extends Function {
    private final OfEnvelope function;

    EnvelopeFunction(OfEnvelope function) {
      this.function = function;
    }

    @Override
    protected void xFunc() throws SQLException {
      byte[] blob = value_blob(0);
      if (blob == null) {
        result();
        return;
      }
      try {
        result(function.value(GeometryBlob.envelope(blob)));
      } catch (GeoPackageException e) {
        result();
      }
    }
  }
}
