package takt.profiles.situation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.Situation;
import takt.profiles.SituationFacet;
import takt.profiles.Situations;
import takt.profiles.Surroundings;
import takt.profiles.store.CompanyZone;
import takt.profiles.store.Settings;

/** The facets that the company has declared; one a line, its name before its values. */
@ApplicationScoped
public class DeclaredFacets implements Situations {

  private static final String NAME = "situation-facets";

  private final FreshCopy<Situating> copy = new FreshCopy<>(this::stored);

  @Inject Settings settings;
  @Inject CompanyZone zone;
  @Inject Transactions transactions;

  @Override
  public Facets facets() {
    return facets(settings.read(NAME));
  }

  @Override
  public Facets replace(Facets next) {
    List<String> lines = next.all().stream().map(DeclaredFacets::line).toList();
    Facets replaced = facets(settings.replace(NAME, lines, next.revision()));
    copy.forget(transactions);
    return replaced;
  }

  @Override
  public Situation of(Surroundings surroundings) {
    return situating().of(surroundings);
  }

  /** How situations are told apart, as of the last second. */
  public Situating situating() {
    return copy.get();
  }

  private Situating stored() {
    return new Situating(facets().all(), zone.zone());
  }

  private static Facets facets(Settings.Setting stored) {
    List<SituationFacet> all = new ArrayList<>();
    for (String line : stored.lines()) {
      List<String> words = Arrays.asList(line.split(" "));
      all.add(new SituationFacet(words.get(0), words.subList(1, words.size())));
    }
    return new Facets(all, stored.revision());
  }

  private static String line(SituationFacet facet) {
    return facet.name() + " " + String.join(" ", facet.values());
  }
}
