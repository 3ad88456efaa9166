package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.campaigns.RankingApi;
import takt.client.campaigns.RankingBody;
import takt.client.campaigns.RankingInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.erasures.ErasureBody;
import takt.client.erasures.ErasureInfo;
import takt.client.erasures.ErasuresApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/**
 * Everybody is in every table; then half of them are erased, and every table, log and file is
 * searched for them.
 */
@DisplayName("Of many erased persons nothing is found but the allowed proof")
class ErasureOfManyIT {

  private static final TaktServer SERVER = TaktServer.shared();

  /** {@code -Dtakt.erased=1000} for a thousand, who take a few minutes. */
  private static final int ERASED = Integer.getInteger("takt.erased", 30);

  /** What the ledger is made of, and what stands for it. */
  private static final List<String> PROOF =
      List.of(
          "consent.absorption.into_id",
          "consent.absorption.profile_id",
          "consent.ledger.profile_id",
          "consent.permission.merged_into",
          "consent.permission.profile_id",
          "consent.receipt.profile_id");

  /** It leads to a person by their decision only. */
  private static final String TAUGHT = "campaigns.example.decision_id";

  private static String before;

  private final Traces traces = new Traces(SERVER);

  @BeforeAll
  static void open() {
    MailedLinks.open(SERVER);
    before = learn("watches");
  }

  @AfterAll
  static void asBefore() {
    learn(before);
  }

  /** Has the learner do this, and says what it did before. */
  private static String learn(String what) {
    RankingApi ranking = Client.of(SERVER, Role.MARKETER).api(RankingApi.class);
    RankingInfo now = ranking.get();
    ranking.put(
        "\"" + now.revision() + "\"",
        new RankingBody(what, now.ranking().discoveryPercent(), now.ranking().exposures()));
    return now.ranking().learning();
  }

  @Test
  @DisplayName("F6.1, F6.3 every column of every table, every log and every file")
  void nothingIsFound() throws Exception {
    String run = UUID.randomUUID().toString().substring(0, 8);
    Everybody gone = new Everybody(SERVER, "gone" + run, ERASED);
    Everybody stay = new Everybody(SERVER, "stay" + run, ERASED);
    List<UUID> profiles = gone.everywhere();
    stay.everywhere();
    gone.ask();
    stay.ask();
    // Whoever is not found now would not be missed later.
    assertThat(traces.ofText(gone.mark()).keySet())
        .containsExactlyElementsOf(traces.ofText(stay.mark()).keySet())
        .contains(
            "profiles.identifier.code",
            "profiles.event.properties",
            "profiles.attribute.content",
            "profiles.attribute_past.content",
            "profiles.trait_page.content",
            "profiles.person_request.address",
            "profiles.affinity.name",
            "profiles.import_refusal.raw_line",
            "profiles.look.reason",
            "profiles.order_seen.order_id",
            "profiles.blocked_identifier.code",
            "profiles.led_together.code",
            "consent.evidence.said",
            "consent.evidence.asked_address",
            "consent.opt_in.address",
            "consent.opt_in.subject",
            "consent.outbox.recipient");
    assertThat(traces.ofIds(profiles).keySet())
        .contains(
            "profiles.segment_member.profile_id",
            "profiles.segment_listed.profile_id",
            "profiles.disclosure.profile_id",
            "profiles.purchase.profile_id",
            "profiles.served.profile_id",
            "profiles.merging.kept",
            "profiles.merging.absorbed",
            "profiles.machine_read.profile_id",
            "campaigns.complaint.profile_id",
            "campaigns.decision.profile_id",
            "campaigns.queued_message.profile_id");
    assertThat(traces.ofIds(gone.decided()).keySet()).contains(TAUGHT);
    Map<String, Long> others = traces.ofText(stay.mark());
    Map<String, Long> taught = traces.ofIds(stay.decided());
    List<UUID> receipts = gone.receipts();

    List<ErasureInfo> done = erase(gone);

    assertThat(done).hasSize(ERASED).allMatch(one -> one.state().equals("done"));
    assertThat(traces.ofText(gone.mark())).isEmpty();
    assertThat(traces.ofText(stay.mark())).isEqualTo(others);
    assertThat(traces.ofIds(gone.decided())).doesNotContainKey(TAUGHT);
    assertThat(traces.ofIds(stay.decided())).isEqualTo(taught);
    assertThat(traces.ofIds(profiles).keySet()).isNotEmpty().isSubsetOf(PROOF);
    assertThat(answersThatName(profiles)).isZero();
    assertThat(traces.inFiles(gone.mark())).isEmpty();
    Client dpo = Client.of(SERVER, Role.DPO);
    for (UUID receipt : receipts) {
      assertThat(dpo.api(ReceiptsApi.class).verify(receipt).holds()).isTrue();
    }
  }

  private static List<ErasureInfo> erase(Everybody gone) {
    ErasuresApi erasures = Client.of(SERVER, Role.DPO).api(ErasuresApi.class);
    List<ErasureInfo> done = new ArrayList<>();
    gone.subjects()
        .forEach(
            subject ->
                done.add(erasures.erase(null, new ErasureBody(subject, "asked by letter", null))));
    return done;
  }

  private long answersThatName(List<UUID> profiles) throws Exception {
    long found = 0;
    for (UUID profile : profiles.subList(0, Math.min(20, profiles.size()))) {
      found += traces.ofText(profile.toString()).getOrDefault("access.repeated_request.body", 0L);
    }
    return found;
  }
}
