package takt.client.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which columns hold what, by the names in the file's first line.
 *
 * @param customer the customer number; a line without one is counted without any identifier
 * @param item the item's code
 * @param quantity how many
 * @param price the price of one; or else
 * @param amount the price of all
 * @param time when
 * @param name the item's name, if there is one
 * @param category the item's category, if there is one
 * @param order the order's number, if there is one
 */
public record ImportColumns(
    @NotBlank @Size(max = 200) @Schema(examples = "CustomerID") String customer,
    @NotBlank @Size(max = 200) @Schema(examples = "StockCode") String item,
    @NotBlank @Size(max = 200) @Schema(examples = "Quantity") String quantity,
    @Size(min = 1, max = 200) @Schema(examples = "UnitPrice") String price,
    @Size(min = 1, max = 200) String amount,
    @NotBlank @Size(max = 200) @Schema(examples = "InvoiceDate") String time,
    @Size(min = 1, max = 200) @Schema(examples = "Description") String name,
    @Size(min = 1, max = 200) String category,
    @Size(min = 1, max = 200) @Schema(examples = "InvoiceNo") String order) {}
