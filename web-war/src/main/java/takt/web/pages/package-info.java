/**
 * The one frame of every page that the server writes: head, language, looks, and what the page may
 * load. What stands in it comes from the package whose page it is.
 */
package takt.web.pages;
