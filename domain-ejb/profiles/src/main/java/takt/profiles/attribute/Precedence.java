package takt.profiles.attribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.Attribute;
import takt.profiles.Attributes.AttributeSources;
import takt.profiles.Correction;
import takt.profiles.definition.Changes;
import takt.profiles.store.Settings;

/**
 * Which source's value counts (rule F12.1). The company's order is read from a copy in memory that
 * is at most one second old: it is the company's, not personal data.
 */
@ApplicationScoped
public class Precedence {

  private static final String NAME = "attribute-sources";

  private final FreshCopy<List<String>> names = new FreshCopy<>(() -> sources().names());

  @Inject Settings settings;
  @Inject Changes changes;
  @Inject Transactions transactions;

  /** Orders values of one attribute: the one that counts first. */
  public Comparator<Attribute> order() {
    List<String> sources = names.get();
    return Comparator.<Attribute>comparingInt(one -> rank(sources, one.source()))
        .thenComparing(Attribute::at, Comparator.reverseOrder());
  }

  private static int rank(List<String> names, String source) {
    if (source.equals(Correction.By.PERSON.source())) {
      return -2;
    }
    if (source.equals(Correction.By.STAFF.source())) {
      return -1;
    }
    int at = names.indexOf(source);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  AttributeSources sources() {
    return sources(settings.read(NAME));
  }

  AttributeSources replace(AttributeSources next) {
    AttributeSources replaced = sources(settings.replace(NAME, next.names(), next.revision()));
    names.forget(transactions);
    changes.sourcesChanged();
    return replaced;
  }

  private static AttributeSources sources(Settings.Setting stored) {
    return new AttributeSources(
        stored.revision() == 0 ? AttributeSources.DEFAULT : stored.lines(), stored.revision());
  }
}
