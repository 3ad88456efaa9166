package takt.web.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import takt.profiles.Look;

/**
 * Of an endpoint that shows something about one person: staff who call it say why, and the look is
 * written down in the transaction in which it is read (rule F7.3). The endpoint names the person to
 * {@link Shown}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShowsPerson {

  /** What it shows. */
  @Nonbinding
  Look.Kind[] value() default {};
}
