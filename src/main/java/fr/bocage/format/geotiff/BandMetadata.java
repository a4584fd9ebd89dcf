package fr.bocage.format.geotiff;

import fr.bocage.format.xml.XmlText;

/**
 * What GDAL's own tag says of the first band: what to multiply samples with and to add to them, so
 * that they become what was measured.
 */
record BandMetadata(double scale, double offset) {

  static BandMetadata of(String xml) {
    double[] found = {1, 0};
    XmlText.read(
        xml,
        root -> {
          int depth = root.depth();
          while (root.nextChild(depth)) {
            String role = root.attribute("role");
            String band = root.attribute("sample");
            int place = "scale".equals(role) ? 0 : "offset".equals(role) ? 1 : -1;
            if (place >= 0 && (band == null || band.equals("0"))) {
              found[place] = number(root.text(), found[place]);
            }
          }
        });
    return new BandMetadata(found[0] == 0 ? 1 : found[0], found[1]);
  }

  private static double number(String text, double otherwise) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  float apply(float sample) {
    return (float) (sample * scale + offset);
  }

  boolean changesNothing() {
    return scale == 1 && offset == 0;
  }
}
