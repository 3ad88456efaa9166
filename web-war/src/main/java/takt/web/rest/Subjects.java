package takt.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import takt.client.Subject;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.profiles.Identifier;
import takt.profiles.IdentifierTypes;
import takt.profiles.Profiles;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;

/** Finds the profile that a request's subject means (rule W.6: a browser has only its visitor). */
@ApplicationScoped
public class Subjects {

  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject IdentifierTypes types;
  @Inject Caller caller;

  /**
   * The profile, if there is one.
   *
   * @throws UnknownProfile if a profile is named by an id that does not exist
   * @throws Refusal if not exactly one way to name it is used, or the caller may not use it
   */
  public Optional<ProfileId> find(Subject subject) {
    check(subject);
    return subject.profile() != null
        ? Optional.of(existing(subject))
        : profiles.find(identifier(subject));
  }

  /**
   * What is permitted for the profile, if there is one, as {@link Consents#permissions(ProfileId)}
   * reads it; refuses as {@link #find} does.
   */
  public Optional<Permissions> permissions(Subject subject) {
    check(subject);
    return subject.profile() != null
        ? Optional.of(consents.permissions(existing(subject)))
        : profiles.permissions(identifier(subject));
  }

  /** The profile, made if the identifier leads to none yet; refuses as {@link #find} does. */
  public ProfileId open(Subject subject) {
    check(subject);
    return subject.profile() != null ? existing(subject) : profiles.open(identifier(subject));
  }

  /**
   * The profile for which somebody chooses, made if the identifier leads to none yet. An id is
   * taken as it is: consent itself leads from a profile that was absorbed to the one that goes on.
   *
   * @throws Refusal as {@link #find} does
   */
  public ProfileId choosing(Subject subject) {
    check(subject);
    return subject.profile() != null
        ? new ProfileId(subject.profile())
        : profiles.open(identifier(subject));
  }

  /**
   * The profile for which somebody may choose, if there is one; an id is taken as {@link #choosing}
   * takes it.
   *
   * @throws Refusal as {@link #find} does
   */
  public Optional<ProfileId> known(Subject subject) {
    check(subject);
    return subject.profile() != null
        ? Optional.of(new ProfileId(subject.profile()))
        : profiles.find(identifier(subject));
  }

  private ProfileId existing(Subject subject) {
    ProfileId profile = new ProfileId(subject.profile());
    if (!profiles.exists(profile)) {
      throw new UnknownProfile(profile);
    }
    return profile;
  }

  private void check(Subject subject) {
    if (subject == null) {
      throw Refusal.field("/subject", "must be there");
    }
    long named =
        Stream.of(
                subject.profile(),
                subject.customer(),
                subject.visitor(),
                subject.email(),
                subject.identifier())
            .filter(one -> one != null)
            .count();
    if (named != 1) {
      throw Refusal.field(
          "/subject", "must name exactly one of profile, customer, visitor, email and identifier");
    }
    if (caller.is(Role.BROWSER) && subject.visitor() == null) {
      throw Refusal.notAllowed();
    }
  }

  private Identifier identifier(Subject subject) {
    if (subject.identifier() != null) {
      return Words.checked(
          "/subject/identifier",
          () -> types.identifier(subject.identifier().type(), subject.identifier().value()));
    }
    if (subject.email() != null) {
      return Words.checked(
          "/subject/email", () -> Identifier.email(new EmailAddress(subject.email())));
    }
    boolean known = subject.customer() != null;
    String value = known ? subject.customer() : subject.visitor();
    if (value.isBlank() || value.indexOf('\0') >= 0) {
      throw Refusal.field(
          known ? "/subject/customer" : "/subject/visitor",
          "must not be blank nor hold a NUL character");
    }
    return known ? Identifier.customer(value) : Identifier.anonymous(value);
  }
}
