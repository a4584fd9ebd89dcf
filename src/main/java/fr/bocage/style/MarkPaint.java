package fr.bocage.style;

/**
 * Draws a symbol centred on each point.
 *
 * @param shape its shape
 * @param fillArgb colour inside
 * @param strokeArgb colour of the outline
 * @param strokeWidthPixels width of the outline
 * @param size height of the shape without its outline
 * @param rotationDegrees clockwise
 */
public record MarkPaint(
    MarkShape shape,
    int fillArgb,
    int strokeArgb,
    double strokeWidthPixels,
    SizeByRow size,
    double rotationDegrees)
    implements Paint {}
