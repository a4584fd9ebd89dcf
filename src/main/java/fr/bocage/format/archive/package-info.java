/**
 * Archives as they are downloaded, and folders: {@link fr.bocage.format.archive.ArchiveFormat}
 * unpacks from a zip, 7z, tar or gz what looks like a map into a private folder, has the other
 * formats read it, and removes the folder; {@link fr.bocage.format.archive.FolderFormat} reads what
 * lies in a folder. Layers are called by their paths inside.
 *
 * <p>Archives come from strangers: nothing is unpacked outside of the private folder, no link is
 * followed, and sizes, counts and depth are bounded.
 */
package fr.bocage.format.archive;
