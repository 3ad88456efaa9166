package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import takt.campaigns.CompanyRules;
import takt.campaigns.DoseRow;
import takt.campaigns.DoseTable;
import takt.campaigns.Revised;
import takt.client.campaigns.DoseApi;
import takt.client.campaigns.DoseBody;
import takt.client.campaigns.DoseHistory;
import takt.client.campaigns.DoseTableInfo;
import takt.kernel.Channel;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** The dose table over REST. */
@ApplicationScoped
public class DoseResource implements DoseApi {

  @Inject CompanyRules rules;
  @Inject Caller caller;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public DoseTableInfo get() {
    return tagged(rules.dose());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public DoseTableInfo put(String ifMatch, DoseBody body) {
    int revision = IfMatch.revision(ifMatch);
    return tagged(rules.replaceDose(table(body), revision, caller.label()));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public DoseHistory history(Integer before, int limit) {
    List<DoseTableInfo> items =
        rules.doseHistory(before == null ? Integer.MAX_VALUE : before, limit).stream()
            .map(DoseResource::info)
            .toList();
    return new DoseHistory(items, items.size() < limit ? null : items.get(limit - 1).revision());
  }

  private DoseTableInfo tagged(Revised<DoseTable> found) {
    answer.etag(found.revision());
    return info(found);
  }

  private static DoseTable table(DoseBody body) {
    Map<Channel, DoseRow> channels = new EnumMap<>(Channel.class);
    for (int at = 0; body.channels() != null && at < body.channels().size(); at++) {
      String pointer = "/channels/" + at;
      DoseBody.ChannelRow one = body.channels().get(at);
      Channel channel = Words.read(Channel.class, one.channel(), pointer + "/channel");
      if (channels.put(channel, row(one.degrees(), pointer + "/degrees")) != null) {
        throw Refusal.field(pointer + "/channel", "a channel has one row");
      }
    }
    return new DoseTable(row(body.everywhere(), "/everywhere"), channels);
  }

  private static DoseRow row(DoseBody.Row row, String pointer) {
    return Words.checked(
        pointer,
        () -> new DoseRow(row.stranger(), row.acquaintance(), row.customer(), row.regular()));
  }

  private static DoseTableInfo info(Revised<DoseTable> found) {
    return new DoseTableInfo(
        found.revision(),
        new DoseBody(
            body(found.value().everywhere()),
            found.value().channels().entrySet().stream()
                .map(one -> new DoseBody.ChannelRow(Words.of(one.getKey()), body(one.getValue())))
                .toList()),
        found.at().orElse(null),
        found.by().orElse(null));
  }

  private static DoseBody.Row body(DoseRow row) {
    return new DoseBody.Row(row.stranger(), row.acquaintance(), row.customer(), row.regular());
  }
}
