package takt.consent.cookie;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import takt.consent.CookieCategory;
import takt.consent.MappedCategory;
import takt.kernel.PurposeCode;

/** The purpose that is proposed for a category. */
@Entity
@Table(name = "cookie_category")
class CategoryRow {

  @Id
  @Enumerated(EnumType.STRING)
  CookieCategory category;

  String purpose;
  int revision;

  /** For Hibernate. */
  protected CategoryRow() {}

  CategoryRow(CookieCategory category) {
    this.category = category;
  }

  void choose(PurposeCode chosen) {
    revision++;
    purpose = chosen.value();
  }

  MappedCategory mapped() {
    return new MappedCategory(category, new PurposeCode(purpose), revision);
  }
}
