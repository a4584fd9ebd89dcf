/**
 * The program's root: {@link fr.bocage.Main} makes every part, hands it to those that need it by
 * constructor, and starts the window or the command line.
 */
package fr.bocage;
