/** Takt over HTTP, as its callers see it: the unmodified EAR in a process of its own. */
package takt.it.rest;
