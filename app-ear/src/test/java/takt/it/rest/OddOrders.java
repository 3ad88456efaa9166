package takt.it.rest;

import java.util.List;
import java.util.UUID;
import takt.client.imports.CategoryRule;
import takt.client.imports.ImportCategories;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;

/** A file of one customer's orders with every oddity of the real shop's file. */
final class OddOrders {

  private final String customer = "1" + UUID.randomUUID().toString().substring(0, 8);
  private final String orderNumber = "5" + UUID.randomUUID().toString().substring(0, 8);

  /** Whose orders these are. */
  String customer() {
    return customer;
  }

  /** How to read it. */
  static ImportRequest request() {
    return new ImportRequest(
        "Orders",
        new ImportColumns(
            "CustomerID",
            "StockCode",
            "Quantity",
            "UnitPrice",
            null,
            "InvoiceDate",
            "Description",
            null,
            "InvoiceNo"),
        new ImportTime("yyyy-MM-dd HH:mm:ss", "Europe/London", null),
        new ImportCategories(List.of(new CategoryRule("lights", List.of("LIGHT"))), "home"),
        "C",
        List.of("POST", "D", "gift_*"),
        ".0",
        null,
        null,
        null,
        null);
  }

  /** 17 lines: 3 stored, 1 counted, 1 duplicate, 12 refused for 9 reasons. */
  String file() {
    String at = ",2010-12-01 08:26:00,";
    String by = "," + customer + ".0,United Kingdom";
    String order = orderNumber;
    return String.join(
        "\n",
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        order + ",85123A,WHITE HANGING HEART T-LIGHT HOLDER,6" + at + "2.55" + by,
        order + ",85123A,WHITE HANGING HEART T-LIGHT HOLDER,6" + at + "2.55" + by,
        order + ",71053,\"LANTERN, \"\"GRÜN\"\"\",3" + at + "5.00" + by,
        "C" + order + ",85123A,WHITE HANGING HEART T-LIGHT HOLDER,-1" + at + "2.55" + by,
        order + ",POST,POSTAGE,1" + at + "18.00" + by,
        order + ",gift_0001_20,Dotcomgiftshop Gift Voucher,1" + at + "20.00" + by,
        order + ",84029G,lost,-5" + at + "0.00" + by,
        order + ",84029G,bad debt,1" + at + "-11.50" + by,
        order + ",84029G,nothing,0" + at + "3.39" + by,
        order + ",84029G,words,many" + at + "3.39" + by,
        order + ",84029G,never,1,01/12/2010 8:26,3.39" + by,
        order + ",84029G,short",
        order + ",,no item,1" + at + "3.39" + by,
        "C" + order + ",84029G,no return,1" + at + "3.39" + by,
        order + ",84029G,found,2" + at + "0.00,,United Kingdom",
        order + ",84029G,anonymous,2" + at + "3.39,,United Kingdom",
        order + ",84029G,damaged,-2" + at + "0.00,,United Kingdom",
        "");
  }
}
