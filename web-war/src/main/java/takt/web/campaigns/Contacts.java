package takt.web.campaigns;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.QuietHours;
import takt.campaigns.Window;
import takt.client.campaigns.CapBody;
import takt.client.campaigns.CompanyCapBody;
import takt.client.campaigns.ContactRulesBody;
import takt.client.campaigns.ContactRulesBody.IgnoredSeriesBody;
import takt.client.campaigns.QuietHoursBody;
import takt.kernel.Channel;
import takt.web.rest.Words;

/** Caps, quiet hours and rules of contact between the API's records and the module's. */
final class Contacts {

  private static final String CAPS = "/caps/";
  private static final String QUIET = "/quietHours";

  private Contacts() {}

  static List<Cap> caps(List<CapBody> bodies) {
    List<Cap> caps = new ArrayList<>();
    for (int at = 0; bodies != null && at < bodies.size(); at++) {
      CapBody body = bodies.get(at);
      Cap.Per per =
          body.per() == null
              ? Cap.Per.CAMPAIGN
              : Words.read(Cap.Per.class, body.per(), CAPS + at + "/per");
      caps.add(new Cap(body.contacts(), window(body.window(), at), per));
    }
    return caps;
  }

  static List<CapBody> bodies(List<Cap> caps) {
    return caps.stream()
        .map(cap -> new CapBody(cap.contacts(), cap.window().toString(), Words.of(cap.per())))
        .toList();
  }

  static ContactRules rules(ContactRulesBody body) {
    List<CompanyCap> caps = new ArrayList<>();
    for (int at = 0; at < body.caps().size(); at++) {
      CompanyCapBody cap = body.caps().get(at);
      String pointer = CAPS + at + "/channel";
      Optional<Channel> channel =
          Optional.ofNullable(cap.channel()).map(word -> Words.read(Channel.class, word, pointer));
      caps.add(new CompanyCap(cap.contacts(), window(cap.window(), at), channel));
    }
    return new ContactRules(
        caps,
        quietHours(body.quietHours()),
        body.pauseAfterComplaintDays(),
        Optional.ofNullable(body.ignored()).map(Contacts::series));
  }

  private static Window window(String text, int at) {
    return Words.checked(CAPS + at + "/window", () -> Window.parse(text));
  }

  private static IgnoredSeries series(IgnoredSeriesBody body) {
    IgnoredSeries.Of of = Words.read(IgnoredSeries.Of.class, body.of(), "/ignored/of");
    return new IgnoredSeries(body.showings(), body.days(), of);
  }

  static ContactRulesBody body(ContactRules rules) {
    return new ContactRulesBody(
        rules.caps().stream()
            .map(
                cap ->
                    new CompanyCapBody(
                        cap.contacts(),
                        cap.window().toString(),
                        cap.channel().map(Words::of).orElse(null)))
            .toList(),
        rules.quietHours().map(Contacts::body).orElse(null),
        rules.pauseAfterComplaint(),
        rules
            .ignored()
            .map(
                series ->
                    new IgnoredSeriesBody(series.showings(), series.days(), Words.of(series.of())))
            .orElse(null));
  }

  static Optional<QuietHours> quietHours(QuietHoursBody body) {
    if (body == null) {
      return Optional.empty();
    }
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (int at = 0; body.channels() != null && at < body.channels().size(); at++) {
      channels.add(Words.read(Channel.class, body.channels().get(at), QUIET + "/channels/" + at));
    }
    return Optional.of(
        Words.checked(
            QUIET,
            () ->
                new QuietHours(
                    LocalTime.parse(body.from()),
                    LocalTime.parse(body.until()),
                    channels.isEmpty() ? QuietHours.REACHING_OUT : channels)));
  }

  static QuietHoursBody body(QuietHours hours) {
    return new QuietHoursBody(
        hours.from().toString(),
        hours.until().toString(),
        hours.ordered().stream().map(Words::of).toList());
  }
}
