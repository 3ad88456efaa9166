/** Segment's tracking calls, made events of Takt's. */
package takt.web.tracking;
