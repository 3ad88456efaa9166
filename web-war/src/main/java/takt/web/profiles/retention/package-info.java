/** Retention: runs that let go of what is over, module by module, and what they would do. */
package takt.web.profiles.retention;
