package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Recipients.Disclosure;
import takt.profiles.Recipients.Notice;
import takt.profiles.Recipients.State;
import takt.profiles.Recipients.Told;
import takt.profiles.notice.NoticesForTests;

/** Rules F7.11 to F7.14, against a real database of either kind. */
class RecipientsOnBothDatabasesTest extends Shop {

  private static final Set<Recipient.Kind> BOTH =
      Set.of(Recipient.Kind.ERASED, Recipient.Kind.CORRECTED);

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.11 a recipient knows a person by one random id, which no other has")
  void disclosed(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    UUID parcels = register("Parcels", BOTH);
    UUID letters = register("Letters", BOTH);

    Disclosure first = disclose(ada, parcels);
    world.now = world.now.plusSeconds(60);

    assertThat(disclose(ada, parcels)).isEqualTo(first);
    assertThat(disclose(ada, letters).pseudonym())
        .isNotEqualTo(first.pseudonym())
        .isNotEqualTo(ada.value());
    assertThatThrownBy(() -> disclose(ada, UUID.randomUUID())).isInstanceOf(UnknownRecipient.class);
    assertThat(about(ada)).extracting(Told::name).containsExactly("Letters", "Parcels");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.12 told are those who have data and want to know, once each, until it has come")
  void told(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    ProfileId before = customer("8", "offers");
    UUID parcels = register("Parcels", BOTH);
    UUID letters = register("Letters", Set.of(Recipient.Kind.RESTRICTED));
    register("Nobody", BOTH);
    UUID pseudonym = disclose(ada, parcels).pseudonym();
    UUID other = disclose(before, parcels).pseudonym();
    disclose(ada, letters);

    assertThat(count(all -> all.tell(ada, Recipient.Kind.CORRECTED))).isEqualTo(1);
    world.atomic(
        () -> {
          world.profiles().merge(ada, before, OFFICER);
          return true;
        });
    assertThat(count(all -> all.tell(ada, Recipient.Kind.ERASED)))
        .as("by each id by which it knows the person")
        .isEqualTo(2);

    assertThat(count(Recipients::waitingCount)).isEqualTo(3);
    assertThat(claim()).extracting(NoticesForTests.Claimed::subject).contains(pseudonym, other);
    assertThat(claim()).as("not before the pause is over").isEmpty();
    for (int i = 1; i < 15; i++) {
      world.now = world.now.plusSeconds(2 * 86_400);
      assertThat(claim()).hasSize(3);
    }
    world.now = world.now.plusSeconds(2 * 86_400);
    assertThat(claim()).as("given up").isEmpty();
    assertThat(count(Recipients::givenUpCount)).isEqualTo(3);
    assertThat(count(Recipients::waitingCount)).isZero();

    assertThat(count(all -> all.tell(ada, Recipient.Kind.RESTRICTED))).isEqualTo(1);
    world.atomic(() -> NoticesForTests.bring(world));
    assertThat(about(ada))
        .filteredOn(one -> one.name().equals("Letters"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.notices()).extracting(Notice::state).containsExactly(State.SENT));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F7.11 recipients are changed by their revision, and go if they know nobody")
  void changed(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    UUID id = register("Parcels", BOTH);
    assertThat(in(all -> all.find(id)).orElseThrow().revision()).isEqualTo(1);

    KnownRecipient renamed = change(all -> all.change(id, 1, recipient("Post", BOTH)));
    assertThat(renamed.recipient().name()).isEqualTo("Post");
    assertThatThrownBy(() -> change(all -> all.change(id, 1, recipient("Mail", BOTH))))
        .isInstanceOf(RecipientChanged.class);
    assertThatThrownBy(() -> remove(id, 1)).isInstanceOf(RecipientChanged.class);
    remove(id, 2);

    List<KnownRecipient> left = in(Recipients::all);
    assertThat(left).isEmpty();
    assertThat(about(ada)).isEmpty();
    assertThatThrownBy(() -> remove(id, 2)).isInstanceOf(UnknownRecipient.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F7.11, F7.12 who has data is retired, not removed, and still told, until none is left")
  void retired(Database.Kind kind) {
    open(kind);
    ProfileId ada = customer("7", "offers");
    ProfileId bob = customer("8", "offers");
    UUID id = register("Parcels", BOTH);
    disclose(ada, id);
    count(all -> all.tell(ada, Recipient.Kind.CORRECTED));

    remove(id, 1);

    KnownRecipient known = in(all -> all.find(id)).orElseThrow();
    assertThat(known.retiredAt()).contains(world.now);
    assertThat(known.revision()).isEqualTo(2);
    assertThat(known.waiting()).as("what it is owed").isEqualTo(1);
    assertThat(about(ada)).extracting(Told::name).containsExactly("Parcels");
    assertThatThrownBy(() -> disclose(bob, id)).isInstanceOf(RecipientRetired.class);
    assertThat(count(all -> all.tell(ada, Recipient.Kind.ERASED))).isEqualTo(1);
    world.atomic(() -> NoticesForTests.bring(world));
    assertThat(count(Recipients::waitingCount)).isZero();

    assertThat(world.atomic(() -> NoticesForTests.forget(world))).isZero();
    remove(id, 2);
    assertThat(in(Recipients::all)).as("what it was told is kept").hasSize(1);
    world.atomic(
        () -> {
          world.change("delete from profiles.disclosure");
          return true;
        });
    assertThat(world.atomic(() -> NoticesForTests.forget(world))).isZero();
    world.now = world.now.plusSeconds(4L * 366 * 86_400);
    assertThat(world.atomic(() -> NoticesForTests.forget(world))).isEqualTo(1);
    assertThat(in(Recipients::all)).isEmpty();
  }

  private void remove(UUID id, long revision) {
    boolean done =
        in(
            all -> {
              all.remove(id, revision);
              return true;
            });
    assertThat(done).isTrue();
  }

  private List<NoticesForTests.Claimed> claim() {
    return world.atomic(() -> NoticesForTests.fail(world));
  }

  private UUID register(String name, Set<Recipient.Kind> kinds) {
    return in(all -> all.register(recipient(name, kinds))).recipient().id();
  }

  private static Recipient recipient(String name, Set<Recipient.Kind> kinds) {
    return new Recipient(name, URI.create("https://recipient.example/takt"), kinds);
  }

  private Disclosure disclose(ProfileId profile, UUID recipient) {
    return in(all -> all.disclose(profile, recipient));
  }

  private List<Told> about(ProfileId profile) {
    return in(all -> all.about(profile));
  }

  private long count(ToLongFunction<Recipients> count) {
    return in(count::applyAsLong);
  }

  private KnownRecipient change(Function<Recipients, KnownRecipient> change) {
    return in(change);
  }

  private <T> T in(Function<Recipients, T> work) {
    return world.atomic(() -> work.apply(world.bean(Recipients.class)));
  }
}
