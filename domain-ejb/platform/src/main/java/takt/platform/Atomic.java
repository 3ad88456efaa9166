package takt.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method in one transaction: the caller's, if there is one, otherwise one that is begun and
 * ended here and begun again after a passing refusal of the database (rules P.1 and P.2). Any
 * exception rolls back.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Atomic {

  /** How often a method is tried in all. */
  int TRIES = 8;
}
