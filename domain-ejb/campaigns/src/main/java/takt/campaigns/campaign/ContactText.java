package takt.campaigns.campaign;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.campaigns.Cap;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.QuietHours;
import takt.campaigns.Window;
import takt.kernel.Channel;

/** Caps, quiet hours and the company's rules of contact as JSON. */
final class ContactText {

  private static final String CAPS = "caps";
  private static final String CONTACTS = "contacts";
  private static final String WINDOW = "window";
  private static final String CHANNEL = "channel";
  private static final String QUIET = "quietHours";
  private static final String IGNORED = "ignored";

  private static final JsonProvider JSON = JsonProvider.provider();

  private ContactText() {}

  static String write(List<Cap> caps) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    caps.forEach(cap -> all.add(cap(cap.contacts(), cap.window()).add("per", cap.per().name())));
    return all.build().toString();
  }

  static List<Cap> caps(String text) {
    return objects(JSON.createReader(new StringReader(text)).readArray()).stream()
        .map(
            cap ->
                new Cap(cap.getInt(CONTACTS), window(cap), Cap.Per.valueOf(cap.getString("per"))))
        .toList();
  }

  static String write(QuietHours hours) {
    return object(hours).build().toString();
  }

  static QuietHours quietHours(String text) {
    return quietHours(read(text));
  }

  static String write(ContactRules rules) {
    JsonArrayBuilder caps = JSON.createArrayBuilder();
    for (CompanyCap cap : rules.caps()) {
      JsonObjectBuilder one = cap(cap.contacts(), cap.window());
      cap.channel().ifPresent(channel -> one.add(CHANNEL, channel.name()));
      caps.add(one);
    }
    JsonObjectBuilder all = JSON.createObjectBuilder().add(CAPS, caps);
    rules.quietHours().ifPresent(hours -> all.add(QUIET, object(hours)));
    all.add("pauseAfterComplaint", rules.pauseAfterComplaint());
    rules.ignored().ifPresent(series -> all.add(IGNORED, object(series)));
    return all.build().toString();
  }

  static ContactRules rules(String text) {
    JsonObject all = read(text);
    List<CompanyCap> caps =
        objects(all.getJsonArray(CAPS)).stream()
            .map(
                cap ->
                    new CompanyCap(
                        cap.getInt(CONTACTS),
                        window(cap),
                        Optional.ofNullable(cap.getString(CHANNEL, null)).map(Channel::valueOf)))
            .toList();
    return new ContactRules(
        caps,
        Optional.ofNullable(all.getJsonObject(QUIET)).map(ContactText::quietHours),
        all.getInt("pauseAfterComplaint"),
        Optional.ofNullable(all.getJsonObject(IGNORED)).map(ContactText::ignored));
  }

  private static JsonObjectBuilder cap(int contacts, Window window) {
    return JSON.createObjectBuilder().add(CONTACTS, contacts).add(WINDOW, window.toString());
  }

  private static Window window(JsonObject cap) {
    return Window.parse(cap.getString(WINDOW));
  }

  private static JsonObjectBuilder object(QuietHours hours) {
    JsonArrayBuilder channels = JSON.createArrayBuilder();
    hours.ordered().forEach(channel -> channels.add(channel.name()));
    return JSON.createObjectBuilder()
        .add("from", hours.from().toString())
        .add("until", hours.until().toString())
        .add("channels", channels);
  }

  private static QuietHours quietHours(JsonObject hours) {
    return new QuietHours(
        LocalTime.parse(hours.getString("from")),
        LocalTime.parse(hours.getString("until")),
        hours.getJsonArray("channels").getValuesAs(JsonString.class).stream()
            .map(channel -> Channel.valueOf(channel.getString()))
            .collect(Collectors.toSet()));
  }

  private static JsonObjectBuilder object(IgnoredSeries series) {
    return JSON.createObjectBuilder()
        .add("showings", series.showings())
        .add("days", series.days())
        .add("of", series.of().name());
  }

  private static IgnoredSeries ignored(JsonObject series) {
    return new IgnoredSeries(
        series.getInt("showings"),
        series.getInt("days"),
        IgnoredSeries.Of.valueOf(series.getString("of")));
  }

  private static JsonObject read(String text) {
    return JSON.createReader(new StringReader(text)).readObject();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.getValuesAs(JsonObject.class);
  }
}
