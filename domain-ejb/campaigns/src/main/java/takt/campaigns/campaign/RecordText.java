package takt.campaigns.campaign;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Public records as JSON objects, component by component, so that a plan's history needs no change
 * when plans grow. An empty {@code Optional} is left out; what is left out reads as empty. Other
 * values are written by {@code toString} and read by the static method {@code parse} of their type.
 */
final class RecordText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordText() {}

  static String write(Record value) {
    return json(value).toString();
  }

  static <T extends Record> T read(Class<T> type, String text) {
    try {
      return type.cast(record(type, JSON.createReader(new StringReader(text)).readObject()));
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("A record that was written cannot be read", broken);
    }
  }

  private static JsonValue json(Object value) {
    if (value instanceof Record record) {
      return object(record);
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      new TreeMap<>(map).forEach((key, one) -> object.add((String) key, json(one)));
      return object.build();
    }
    if (value instanceof Collection<?> all) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      all.forEach(one -> array.add(json(one)));
      return array.build();
    }
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Number number) {
      return JSON.createValue(number);
    }
    return JSON.createValue(value instanceof Enum<?> one ? one.name() : value.toString());
  }

  private static JsonObject object(Record record) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (!(value instanceof Optional<?> one)) {
        object.add(component.getName(), json(value));
      } else if (one.isPresent()) {
        object.add(component.getName(), json(one.get()));
      }
    }
    return object.build();
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("A record cannot be written", broken);
    }
  }

  private static Object record(Class<?> type, JsonObject object)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int at = 0; at < components.length; at++) {
      types[at] = components[at].getType();
      values[at] = read(components[at].getGenericType(), object.get(components[at].getName()));
    }
    return type.getConstructor(types).newInstance(values);
  }

  private static Object read(Type type, JsonValue json) throws ReflectiveOperationException {
    if (!(type instanceof ParameterizedType generic)) {
      return plain((Class<?>) type, json);
    }
    Type[] arguments = generic.getActualTypeArguments();
    Type of = arguments[arguments.length - 1];
    if (generic.getRawType() == Optional.class) {
      return json == null ? Optional.empty() : Optional.of(read(of, json));
    }
    if (generic.getRawType() == Map.class) {
      Map<String, Object> map = new TreeMap<>();
      for (Map.Entry<String, JsonValue> entry : ((JsonObject) json).entrySet()) {
        map.put(entry.getKey(), read(of, entry.getValue()));
      }
      return map;
    }
    List<Object> all = new ArrayList<>();
    for (JsonValue one : json == null ? JsonValue.EMPTY_JSON_ARRAY : (JsonArray) json) {
      all.add(read(of, one));
    }
    if (generic.getRawType() == SortedSet.class) {
      return new TreeSet<>(all);
    }
    return generic.getRawType() == Set.class ? new LinkedHashSet<>(all) : all;
  }

  private static Object plain(Class<?> type, JsonValue json) throws ReflectiveOperationException {
    if (type.isRecord()) {
      return record(type, (JsonObject) json);
    }
    if (type == boolean.class) {
      return json == JsonValue.TRUE;
    }
    if (json instanceof JsonNumber number && type == double.class) {
      return number.doubleValue();
    }
    if (json instanceof JsonNumber number) {
      return number.intValueExact();
    }
    String text = ((JsonString) json).getString();
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return type.getField(text).get(null);
    }
    return type.getMethod("parse", CharSequence.class).invoke(null, text);
  }
}
