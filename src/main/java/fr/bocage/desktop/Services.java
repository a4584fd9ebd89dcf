package fr.bocage.desktop;

import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Formats;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.render.MapRenderer;
import fr.bocage.render.Picker;
import fr.bocage.style.StyleFactory;
import java.nio.file.Path;

/**
 * What the window works with; made by the program's root.
 *
 * @param jobs the threads
 * @param catalogue the CRSs
 * @param formats every kind of file that can be opened
 * @param writers every kind of file that layers can be written to
 * @param styles styles for data that nobody has styled yet
 * @param renderer the painter
 * @param picker finds what is under the pointer
 * @param samples folder of the Normandy sample; need not exist
 * @param userData folder in which Bocage keeps its own files; made when first needed
 */
public record Services(
    Jobs jobs,
    CrsCatalogue catalogue,
    Formats formats,
    FeatureWriters writers,
    StyleFactory styles,
    MapRenderer renderer,
    Picker picker,
    Path samples,
    Path userData) {}
