package takt.profiles.imports;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import takt.profiles.ImportMapping;

/** The mapping of the real shop's file, and its columns. */
final class OnlineRetail {

  static final List<String> HEADER =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");

  private OnlineRetail() {}

  static ImportMapping mapping() {
    return mapping(0);
  }

  static ImportMapping mapping(int shiftDays) {
    return new ImportMapping(
        new ImportMapping.Columns(
            "CustomerID",
            "StockCode",
            "Quantity",
            Optional.of("UnitPrice"),
            Optional.empty(),
            "InvoiceDate",
            Optional.of("Description"),
            Optional.empty(),
            Optional.of("InvoiceNo")),
        new ImportMapping.Time(
            Optional.of("yyyy-MM-dd HH:mm:ss"), ZoneId.of("Europe/London"), shiftDays),
        new ImportMapping.Categories(
            List.of(
                new ImportMapping.Rule("lights", List.of("LIGHT", "lamp")),
                new ImportMapping.Rule("kitchen", List.of("CAKE"))),
            Optional.of("home")),
        "C",
        List.of("POST", "DOT", "M", "m", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "gift_*"),
        ".0",
        "Order Completed",
        "Order Refunded",
        ',',
        StandardCharsets.UTF_8);
  }

  static LineReader reader() {
    return new LineReader(mapping(), HEADER);
  }

  static Line read(String csv) {
    return reader().read(2, Csv.cells(csv));
  }
}
