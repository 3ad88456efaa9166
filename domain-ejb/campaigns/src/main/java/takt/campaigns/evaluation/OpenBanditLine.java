package takt.campaigns.evaluation;

import java.util.List;
import java.util.Map;
import takt.campaigns.regression.SparseVector;

/** Reads the cells of a line; refuses those that are not what their columns need. */
final class OpenBanditLine {

  private static final int MOST_TEXT = 200;
  private static final double MOST_NUMBER = 1e6;
  private static final double NEAR = 1e-6;
  private static final SparseVector NOTHING = new SparseVector.Builder().build();

  private final OpenBanditHeader header;
  private final Map<String, Integer> numbers;
  private final Map<String, Integer> affinities;
  private final Map<String, Integer> candidate;

  /**
   * Of a log.
   *
   * @param numbers the numbers of the items, of all that the header names
   */
  OpenBanditLine(OpenBanditHeader header, Map<String, Integer> numbers) {
    this.header = header;
    this.numbers = numbers;
    this.affinities = header.affinities();
    this.candidate = header.candidate();
  }

  String item(List<String> cells) {
    String item = text(cells, header.place(OpenBanditHeader.ITEM).getAsInt());
    if (item.isEmpty()) {
      throw new BadCell(OpenBanditHeader.ITEM, "must name an item");
    }
    return item;
  }

  /** From 1; 1 if the log has no positions. */
  int position(List<String> cells) {
    if (header.place(OpenBanditHeader.POSITION).isEmpty()) {
      return 1;
    }
    int place = header.place(OpenBanditHeader.POSITION).getAsInt();
    double position = number(cells, place, 1, OpenBanditReader.MOST_POSITIONS);
    if (position != Math.rint(position)) {
      throw new BadCell(OpenBanditHeader.POSITION, "must be a whole number");
    }
    return (int) position;
  }

  double probability(List<String> cells) {
    int place = header.place(OpenBanditHeader.PROBABILITY).getAsInt();
    double probability = number(cells, place, 0, 1);
    if (probability == 0) {
      throw new BadCell(header.name(place), "must be above 0: it was shown");
    }
    return probability;
  }

  double reward(List<String> cells) {
    String name = header.reward();
    int place = header.place(name).getAsInt();
    if (name.equals(OpenBanditHeader.REWARD)) {
      return number(cells, place, -MOST_NUMBER, MOST_NUMBER);
    }
    double click = number(cells, place, 0, 1);
    if (click != 0 && click != 1) {
      throw new BadCell(name, "must be 0 or 1");
    }
    return click;
  }

  SparseVector affinities(List<String> cells) {
    return byItem(cells, affinities, -MOST_NUMBER, MOST_NUMBER);
  }

  /** A candidate's probabilities. */
  SparseVector candidate(List<String> cells) {
    SparseVector all = byItem(cells, candidate, 0, 1);
    double sum = 0;
    for (int at = 0; at < all.size(); at++) {
      sum += all.value(at);
    }
    if (Math.abs(sum - 1) > NEAR) {
      throw new BadCell("candidate_prob", "must add up to 1");
    }
    return all;
  }

  /** Numbers by item; an empty cell is 0. */
  private SparseVector byItem(
      List<String> cells, Map<String, Integer> places, double least, double most) {
    SparseVector.Builder all = new SparseVector.Builder();
    boolean any = false;
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      boolean empty = text(cells, place.getValue()).isEmpty();
      double value = empty ? 0 : number(cells, place.getValue(), least, most);
      if (value != 0) {
        all.add(numbers.get(place.getKey()), value);
        any = true;
      }
    }
    return any ? all.build() : NOTHING;
  }

  String text(List<String> cells, int place) {
    String text = place < cells.size() ? cells.get(place).strip() : "";
    if (text.length() > MOST_TEXT) {
      throw new BadCell(header.name(place), "must have at most " + MOST_TEXT + " characters");
    }
    return text;
  }

  private double number(List<String> cells, int place, double least, double most) {
    String text = text(cells, place);
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException none) {
      throw new BadCell(header.name(place), "must be a number");
    }
    if (!(number >= least && number <= most)) {
      throw new BadCell(header.name(place), "must be a number within its bounds");
    }
    return number;
  }
}
