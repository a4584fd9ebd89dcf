package fr.bocage.style;

/**
 * One thing to draw, in plain numbers: a symbolizer, or a part of one, with all defaults filled in.
 * Colours are 0xAARRGGBB, not premultiplied, with the symbolizer's opacity in; a colour of alpha 0
 * is not drawn. Pixels are those of SLD, 0.28 mm: times the frame's pixel ratio. Immutable.
 */
public sealed interface Paint permits FillPaint, StrokePaint, MarkPaint, LabelPaint {}
