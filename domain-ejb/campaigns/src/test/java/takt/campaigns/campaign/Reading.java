package takt.campaigns.campaign;

import java.lang.reflect.Constructor;
import takt.profiles.SituationConditions;

/** Reads conditions as the product does; only its own package knows the bean. */
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
public final class Reading {

  private Reading() {}

  static ReadConditions conditions() {
    ReadConditions reading = new ReadConditions();
    reading.conditions = situations();
    return reading;
  }

  /** A reader of conditions. */
  public static SituationConditions situations() {
    try {
      Constructor<?> bean = Class.forName("takt.profiles.cel.Situations").getDeclaredConstructor();
      bean.setAccessible(true);
      return (SituationConditions) bean.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
