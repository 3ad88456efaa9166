package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.ForecastKind;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastModel.State;

/** Reads the versions of models. */
@ApplicationScoped
class ModelRows {

  private static final String MODEL =
      "select m.id, m.kind, m.version, m.training, m.state, m.read_persons, m.asked_at, m.ended_at,"
          + " m.fit, m.refusals from profiles.forecast_model m ";
  private static final String NEWEST_FIRST =
      " order by m.asked_at desc, m.id desc fetch first ? rows only";
  private static final String CURRENT =
      MODEL
          + "where m.state = 'READY' and m.version = (select max(k.version) from"
          + " profiles.forecast_model k where k.purpose = m.purpose and k.kind = m.kind and"
          + " k.state = 'READY')";

  @Inject Statements statements;

  @Atomic
  public Optional<ForecastModel> find(UUID id) {
    return statements.query(MODEL + "where m.id = ?", ModelRows::row, id).stream().findFirst();
  }

  @Atomic
  public List<ForecastModel> list(Optional<UUID> after, int limit) {
    return after.isEmpty()
        ? statements.query(MODEL + NEWEST_FIRST, ModelRows::row, limit)
        : statements.query(
            MODEL
                + "where (m.asked_at, m.id) < (select a.asked_at, a.id from"
                + " profiles.forecast_model a where a.id = ?)"
                + NEWEST_FIRST,
            ModelRows::row,
            after.get(),
            limit);
  }

  /** The newest version that is ready, of each purpose and kind. */
  List<ForecastModel> current() {
    return statements.query(CURRENT, ModelRows::row);
  }

  private static ForecastModel row(ResultSet row) throws SQLException {
    ForecastKind kind = ForecastKind.valueOf(row.getString(2));
    return new ForecastModel(
        row.getObject(1, UUID.class),
        row.getInt(3),
        ModelText.training(kind, row.getString(4)),
        State.valueOf(row.getString(5)),
        row.getLong(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString(9)).map(fit -> ModelText.fit(kind, fit)),
        ModelText.refusals(row.getString(10)));
  }
}
