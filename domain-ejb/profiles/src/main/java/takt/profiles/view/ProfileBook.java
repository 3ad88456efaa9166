package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.platform.Reads;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.KeptItem;
import takt.profiles.MergeCause;
import takt.profiles.NotPermitted;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;
import takt.profiles.ViewAhead;
import takt.profiles.derive.KeptPurchase;
import takt.profiles.derive.StoredHappenings;
import takt.profiles.identity.Identifying;
import takt.profiles.identity.Identities;
import takt.profiles.identity.Link;
import takt.profiles.identity.Merges;

/** The book of profiles. */
@ApplicationScoped
class ProfileBook implements Profiles {

  private static final int HIGHEST = 4;

  @Inject Identities identities;
  @Inject Identifying identifying;
  @Inject Merges merges;
  @Inject Views views;
  @Inject StoredHappenings happenings;
  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Clock clock;

  @Override
  public Optional<ProfileId> find(Identifier identifier) {
    return identifying.does(identifier) ? identities.find(identifier) : Optional.empty();
  }

  @Override
  public Optional<EmailAddress> address(ProfileId profile) {
    return identities.address(profile);
  }

  @Override
  public Optional<Permissions> permissions(Identifier identifier) {
    return identifying.does(identifier)
        ? consents.permissions(identities.lookup(identifier))
        : Optional.empty();
  }

  @Override
  public Set<String> identifying(ProfileId profile, Collection<String> values) {
    if (values.size() > MOST_VALUES) {
      throw new IllegalArgumentException("At most " + MOST_VALUES + " values are looked for");
    }
    return identities.identifying(profile, values);
  }

  @Override
  public boolean exists(ProfileId profile) {
    return identities.exists(profile);
  }

  @Override
  @Atomic
  public ProfileId open(Identifier identifier) {
    identifying.require(identifier);
    return identities.find(identifier).orElseGet(() -> create(identifier));
  }

  @Override
  @Atomic
  public ProfileId link(Identifier identifier, ProfileId profile) {
    identifying.require(identifier);
    ProfileId living = profile;
    consents.lock(living);
    Optional<ProfileId> by = identities.absorber(living);
    while (by.isPresent()) {
      living = by.get();
      consents.lock(living);
      by = identities.absorber(living);
    }
    identities.link(Map.of(identifier, new Link(living, profile, clock.instant(), Link.MAILBOX)));
    return living;
  }

  private ProfileId create(Identifier identifier) {
    Instant now = clock.instant();
    ProfileId profile = ProfileId.next(now);
    identities.create(List.of(profile), now);
    identities.link(Map.of(identifier, new Link(profile, profile, now, Link.CHOICE)));
    return profile;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public ProfileView view(
      Permissions permissions,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation) {
    bounded(items, categories);
    require(permissions, purpose);
    return views.view(permissions.profile(), purpose, items, categories, situation);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public ViewAhead ahead(
      Reads along,
      ProfileId profile,
      PurposeCode purpose,
      Set<String> items,
      Set<String> categories,
      Situation situation) {
    bounded(items, categories);
    Views.Question question = views.question(profile, purpose, items, categories, situation);
    along.add(question.sql(), question::read, question.parameters());
    return permissions -> {
      if (!permissions.profile().equals(profile)) {
        throw new IllegalArgumentException("A view needs permissions of the same profile");
      }
      require(permissions, purpose);
      if (!along.done()) {
        throw new IllegalStateException("A view that goes along with a lock needs the lock first");
      }
      return views.view(question);
    };
  }

  private static void bounded(Set<String> items, Set<String> categories) {
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException("A view names at most " + MOST_ITEMS + " items");
    }
    if (categories.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException("A view names at most " + MOST_CATEGORIES + " categories");
    }
  }

  private static void require(Permissions permissions, PurposeCode purpose) {
    if (!permissions.locked()) {
      throw new IllegalArgumentException("A view needs permissions that are locked");
    }
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<KeptItem> kept(Permissions permissions, PurposeCode purpose, Set<String> items) {
    require(permissions, purpose);
    return KeptPurchase.of(happenings.commerceOf(permissions.profile(), purpose)).stream()
        .filter(one -> items.contains(one.item()))
        .map(one -> new KeptItem(one.item(), one.at()))
        .toList();
  }

  @Override
  @Atomic
  public void limitDegree(ProfileId profile, OptionalInt highest) {
    if (highest.isPresent() && (highest.getAsInt() < 0 || highest.getAsInt() > HIGHEST)) {
      throw new IllegalArgumentException("A degree is 0 to " + HIGHEST);
    }
    consents.lock(profile);
    require(profile);
    statements.change(
        "update profiles.profile set own_limit = cast(? as integer) where id = ?",
        highest.isPresent() ? highest.getAsInt() : null,
        profile.value());
  }

  @Override
  @Atomic
  public void merge(ProfileId kept, ProfileId absorbed, MergeCause cause) {
    if (kept.equals(absorbed)) {
      throw new IllegalArgumentException("A profile does not merge with itself");
    }
    lockBoth(kept, absorbed);
    require(kept);
    require(absorbed);
    merges.merge(kept, absorbed, clock.instant(), cause);
  }

  @Override
  @Atomic
  public void split(ProfileId kept, ProfileId absorbed, MergeCause cause) {
    lockBoth(kept, absorbed);
    merges.split(kept, absorbed, clock.instant(), cause);
  }

  private void lockBoth(ProfileId one, ProfileId other) {
    Set<ProfileId> locked = consents.lock(Set.of(one, other)).keySet();
    for (ProfileId profile : List.of(one, other)) {
      if (!locked.contains(profile)) {
        throw new UnknownProfile(profile);
      }
    }
  }

  private void require(ProfileId profile) {
    if (!identities.exists(profile)) {
      throw new UnknownProfile(profile);
    }
  }
}
