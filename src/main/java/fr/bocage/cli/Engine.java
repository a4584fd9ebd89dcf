package fr.bocage.cli;

import fr.bocage.format.FeatureWriters;
import fr.bocage.format.Formats;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.render.MapRenderer;
import fr.bocage.style.StyleFactory;

/**
 * What the commands work with; made once, by the program's root.
 *
 * @param jobs the cores
 * @param catalogue the CRSs
 * @param formats every kind of file that can be opened
 * @param writers every kind of file that can be written
 * @param styles default styles
 * @param renderer the painter
 */
public record Engine(
    Jobs jobs,
    CrsCatalogue catalogue,
    Formats formats,
    FeatureWriters writers,
    StyleFactory styles,
    MapRenderer renderer) {}
