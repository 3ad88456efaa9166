package takt.profiles.sensitive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import takt.platform.Atomic;
import takt.profiles.AttributeName;
import takt.profiles.AttributeNames;
import takt.profiles.SensitiveRefusal;
import takt.profiles.definition.SweepRows;

/** What the company says of names, and reads of refusals. */
@ApplicationScoped
class NameDesk implements AttributeNames {

  @Inject NameRows rows;
  @Inject Sensitive sensitive;
  @Inject SweepRows sweeps;

  @Override
  public List<AttributeName> all() {
    return rows.all();
  }

  @Override
  @Atomic
  public AttributeName put(AttributeName next) {
    AttributeName put = rows.put(next);
    sensitive.changed();
    sweeps.askForNames();
    return put;
  }

  @Override
  @Atomic
  public void remove(String name, int revision) {
    rows.remove(name, revision);
    sensitive.changed();
    sweeps.askForNames();
  }

  @Override
  public List<SensitiveRefusal> refusals(LocalDate from, LocalDate to) {
    return rows.refusals(from, to);
  }
}
