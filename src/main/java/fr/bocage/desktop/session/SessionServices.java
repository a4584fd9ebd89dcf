package fr.bocage.desktop.session;

import fr.bocage.format.Formats;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerReader;
import fr.bocage.style.StyleFactory;
import java.nio.file.Path;

/**
 * What a session works with.
 *
 * @param jobs the threads
 * @param catalogue the CRSs
 * @param formats every kind of file that can be opened
 * @param styles styles for data that nobody has styled yet
 * @param reader reads the data of layers
 * @param projects where projects are that nobody chose a file for
 * @param trusted takes note of the files that the user opens
 * @param userData folder in which Bocage keeps its own files
 */
public record SessionServices(
    Jobs jobs,
    CrsCatalogue catalogue,
    Formats formats,
    StyleFactory styles,
    LayerReader reader,
    UserProjects projects,
    TrustedFiles trusted,
    Path userData) {}
