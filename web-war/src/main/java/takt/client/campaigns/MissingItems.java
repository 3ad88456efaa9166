package takt.client.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Items that were bought and that the catalogue lacks.
 *
 * @param items a part of them, by code
 * @param next what to ask for the part after it, as {@code after}; absent at the end
 */
public record MissingItems(List<Bought> items, String next) {

  /**
   * One of them.
   *
   * @param item its code
   * @param category a category that one of its purchases says; absent if none says one
   * @param buyers how many persons bought it, at least 5
   */
  public record Bought(
      @Schema(examples = "22423") String item,
      @Schema(examples = "kitchen") String category,
      @Schema(examples = "17") long buyers) {}
}
