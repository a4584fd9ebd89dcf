/** PNG and JPEG pictures that a world file beside them puts onto the map. */
package fr.bocage.format.worldfile;
