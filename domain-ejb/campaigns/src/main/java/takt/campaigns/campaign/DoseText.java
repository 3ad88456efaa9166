package takt.campaigns.campaign;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import takt.campaigns.DoseRow;
import takt.campaigns.DoseTable;
import takt.kernel.Channel;

/** The dose table as JSON. */
final class DoseText {

  private static final String EVERYWHERE = "everywhere";
  private static final String CHANNELS = "channels";
  private static final String STRANGER = "stranger";
  private static final String ACQUAINTANCE = "acquaintance";
  private static final String CUSTOMER = "customer";
  private static final String REGULAR = "regular";

  private static final JsonProvider JSON = JsonProvider.provider();

  private DoseText() {}

  static String write(DoseTable table) {
    JsonObjectBuilder channels = JSON.createObjectBuilder();
    table.channels().forEach((channel, row) -> channels.add(channel.name(), object(row)));
    return JSON.createObjectBuilder()
        .add(EVERYWHERE, object(table.everywhere()))
        .add(CHANNELS, channels)
        .build()
        .toString();
  }

  static DoseTable read(String text) {
    JsonObject table = JSON.createReader(new StringReader(text)).readObject();
    JsonObject rows = table.getJsonObject(CHANNELS);
    Map<Channel, DoseRow> channels = new EnumMap<>(Channel.class);
    rows.keySet()
        .forEach(name -> channels.put(Channel.valueOf(name), row(rows.getJsonObject(name))));
    return new DoseTable(row(table.getJsonObject(EVERYWHERE)), channels);
  }

  private static JsonObjectBuilder object(DoseRow row) {
    return JSON.createObjectBuilder()
        .add(STRANGER, row.stranger())
        .add(ACQUAINTANCE, row.acquaintance())
        .add(CUSTOMER, row.customer())
        .add(REGULAR, row.regular());
  }

  private static DoseRow row(JsonObject row) {
    return new DoseRow(
        row.getInt(STRANGER), row.getInt(ACQUAINTANCE), row.getInt(CUSTOMER), row.getInt(REGULAR));
  }
}
