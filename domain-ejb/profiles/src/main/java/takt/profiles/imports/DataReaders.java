package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiFunction;
import takt.consent.Purposes;
import takt.profiles.ConsentCategories;
import takt.profiles.DataMapping;
import takt.profiles.IdentifierTypes;
import takt.profiles.Segment;
import takt.profiles.Segments;

/** Makes readers of data by what the company has declared. */
@ApplicationScoped
class DataReaders {

  @Inject IdentifierTypes types;
  @Inject ConsentCategories categories;
  @Inject Purposes purposes;
  @Inject Segments segments;

  DataReader of(DataMapping mapping, List<String> header) {
    return new DataReader(new Fields(mapping, header), reader(mapping));
  }

  private BiFunction<Long, JsonObject, DataLine> reader(DataMapping mapping) {
    return switch (mapping.kind()) {
      case EVENTS -> new EventReader(types::identifier, categories::of)::read;
      case PEOPLE ->
          new PersonReader(
                  types::identifier,
                  code -> purposes.find(code).isPresent(),
                  code -> segments.find(code).filter(Segment::isList).isPresent(),
                  mapping.purposes())
              ::read;
      case ITEMS -> DataLine.Offered::new;
    };
  }
}
