package fr.bocage.cli;

import fr.bocage.geo.Crs;
import fr.bocage.style.MapTheme;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be painted.
 *
 * @param project a project whose layers lie lowest; null for none
 * @param paths files whose layers lie above, the lowest first
 * @param crs the display CRS; null to choose one that suits
 * @param look what differs from the files' default styles
 * @param background {@code #rrggbb}; null for the project's, else the default
 * @param theme turns all colours but a given background to its own
 */
record MapRequest(
    Path project,
    List<String> paths,
    Crs crs,
    LookOptions.Look look,
    String background,
    MapTheme theme) {}
