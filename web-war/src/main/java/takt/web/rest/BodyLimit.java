package takt.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a body an endpoint takes, where it is not {@value #USUAL} bytes (rule W.4). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

  /** The usual limit, in bytes. */
  long USUAL = 262_144;

  /** The limit in bytes. */
  long value();
}
