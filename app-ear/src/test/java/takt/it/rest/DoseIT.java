package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.DoseApi;
import takt.client.campaigns.DoseBody;
import takt.client.campaigns.DoseBody.ChannelRow;
import takt.client.campaigns.DoseBody.Row;
import takt.client.campaigns.DoseInfo;
import takt.client.campaigns.DoseTableInfo;
import takt.client.campaigns.TraceInfo;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("How personal messages may be is the company's table, within what the person says")
class DoseIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final Row USUAL = new Row(1, 2, 3, 4);

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER);
  private final Client officer = Client.of(SERVER, Role.DPO);
  private final DoseApi dose = officer.api(DoseApi.class);
  private final DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
  private final Subject visitor = Subject.visitor(Shop.visitor());

  private DoseBody before;

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @BeforeEach
  void remember() {
    before = dose.get().table();
  }

  @AfterEach
  void putBack() {
    change(before);
  }

  @Test
  @DisplayName("G9.1 the officer changes the table by its revision, and every change is on record")
  void changedByRevision() {
    DoseBody next = new DoseBody(USUAL, List.of(new ChannelRow("email", new Row(0, 0, 1, 2))));
    DoseTableInfo changed = change(next);
    assertThat(changed.table()).isEqualTo(next);
    assertThat(changed.changedBy()).isEqualTo("Data protection");
    assertThat(dose.get()).isEqualTo(changed);
    assertThat(officer.last().header("ETag")).isEqualTo("\"" + changed.revision() + "\"");
    Problem stale = Client.problem(() -> dose.put("\"" + (changed.revision() - 1) + "\"", next));
    assertThat(stale.status()).isEqualTo(412);
    DoseApi marketer = Client.of(SERVER, Role.MARKETER).api(DoseApi.class);
    assertThat(marketer.history(null, 1).items()).containsExactly(changed);
    assertThat(Client.problem(() -> marketer.put("\"0\"", next)).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("G9.1, G9.3 a bolder table makes bolder messages, and the trace says so")
  void theTableDecides() {
    plans.lamps().run();
    shop.give(visitor, "offers");
    DecisionInfo usual = decide();
    assertThat(usual.shown().degree()).isEqualTo(1);
    assertThat(usual.dose()).isEqualTo(new DoseInfo(1, "familiarity"));
    assertThat(dose(usual)).isEqualTo("1 for offers, held down by familiarity");

    change(new DoseBody(USUAL, List.of(new ChannelRow("web", new Row(2, 2, 3, 4)))));

    DecisionInfo bolder = decide();
    assertThat(bolder.shown().degree()).isEqualTo(2);
    assertThat(bolder.dose()).isEqualTo(new DoseInfo(2, "familiarity"));
    assertThat(dose(bolder))
        .isEqualTo(
            "2 for offers, held down by familiarity;"
                + " the company's table allows a stranger 2 by web, usual is 1");
  }

  @Test
  @DisplayName("G9.2, G9.3 permission and the person's own limit hold whatever the table says")
  void whatHoldsAnyway() {
    change(new DoseBody(new Row(4, 4, 4, 4), List.of()));
    plans.lamps().run();
    assertThat(decide().dose()).isEqualTo(new DoseInfo(1, "permission"));

    Client.of(SERVER, Role.INTEGRATOR)
        .api(ProfilesApi.class)
        .limitDegree(shop.give(visitor, "offers"), new DegreeLimit(2));

    DecisionInfo limited = decide();
    assertThat(limited.shown().degree()).isEqualTo(2);
    assertThat(limited.dose()).isEqualTo(new DoseInfo(2, "own-limit"));
  }

  private DoseTableInfo change(DoseBody next) {
    return dose.put("\"" + dose.get().revision() + "\"", next);
  }

  private DecisionInfo decide() {
    return decisions.decide(new DecisionBody(visitor, plans.placement(), "en", null));
  }

  private static String dose(DecisionInfo decided) {
    return Client.of(SERVER, Role.MARKETER)
        .api(DecisionsApi.class)
        .trace(decided.id())
        .lines()
        .stream()
        .filter(line -> line.policy().equals("dose"))
        .map(TraceInfo.Line::detail)
        .findFirst()
        .orElseThrow();
  }
}
