/**
 * Photos as cameras and telephones save them: {@link fr.bocage.annotation.photo.PhotoFile} reads a
 * JPEG into what an annotation keeps of it, {@link fr.bocage.annotation.photo.Pixels} makes
 * pictures smaller. Files are a stranger's: what is decoded is bounded by what the file can hold.
 *
 * <p>Reading is slow (up to seconds): on jobs' threads only. Nothing here is loaded before the
 * first photo.
 */
package fr.bocage.annotation.photo;
