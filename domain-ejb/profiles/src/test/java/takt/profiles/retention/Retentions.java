package takt.profiles.retention;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takt.consent.RetainedData;
import takt.consent.RetentionEnds;
import takt.consent.StandingChoices;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.profiles.test.World;

/** Lets other packages' tests reach what the module retains. */
public final class Retentions {

  private Retentions() {}

  public static RetainedData of(World world) {
    return world.bean(RetainedProfiles.class);
  }

  /** Profiles of which nothing is left; whose choices stand, is said here. */
  public static RetainedData unused(World world, Set<ProfileId> standing) {
    world.put(StandingChoices.class, new Standing(standing));
    world.put(Instance.class, new Modules(List.of(of(world))));
    return world.bean(UnusedProfiles.class);
  }

  private record Standing(Set<ProfileId> whose) implements StandingChoices {

    @Override
    public Set<ProfileId> of(Map<ProfileId, Set<KnownBy>> persons, RetentionEnds ends) {
      Set<ProfileId> found = new HashSet<>(whose);
      found.retainAll(persons.keySet());
      return found;
    }
  }

  /** What the server would find. */
  private record Modules(List<RetainedData> all) implements Instance<RetainedData> {

    @Override
    public Iterator<RetainedData> iterator() {
      return all.iterator();
    }

    @Override
    public RetainedData get() {
      throw new IllegalStateException("not used");
    }

    @Override
    public Instance<RetainedData> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends RetainedData> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new IllegalStateException("not used");
    }

    @Override
    public <U extends RetainedData> Instance<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new IllegalStateException("not used");
    }

    @Override
    public boolean isUnsatisfied() {
      return all.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
      return all.size() > 1;
    }

    @Override
    public void destroy(RetainedData instance) {}

    @Override
    public Handle<RetainedData> getHandle() {
      throw new IllegalStateException("not used");
    }

    @Override
    public Iterable<? extends Handle<RetainedData>> handles() {
      throw new IllegalStateException("not used");
    }
  }
}
