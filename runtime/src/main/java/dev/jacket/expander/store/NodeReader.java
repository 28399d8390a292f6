package dev.jacket.expander.store;

import dev.jacket.compiler.store.DatumReader;
import dev.jacket.compiler.store.Input;
import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.CoreIdentifiers;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Box;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the nodes that {@link NodeWriter} wrote, each when it is first asked for. */
final class NodeReader {
  private static final DatumReader DATA =
      new DatumReader(
          reference -> {
            throw new IllegalArgumentException("a builtin among data: " + reference);
          });

  private final Object root;
  private final Places places;
  private final Host host;
  private final Input offsets;
  private final Input nodes;
  private final ScopeReader scopes;
  private final @Nullable Object[] made;

  /** Reads the nodes and scopes of a module. */
  NodeReader(Object root, Host host, Input stored) {
    this.root = root;
    this.places = new Places(root);
    this.host = host;
    this.offsets = stored.readPart();
    this.nodes = stored.readPart();
    this.made = new Object[offsets.size() / 4];
    this.scopes = new ScopeReader(this, host, stored.readPart());
  }

  ScopeReader scopes() {
    return scopes;
  }

  /** The value of the node that is named next. */
  Object next(Input in) {
    return get(in.readCount());
  }

  /** The symbol that is named next. */
  Symbol symbol(Input in) {
    return (Symbol) next(in);
  }

  /** The module that is named next. */
  ModuleName module(Input in) {
    return (ModuleName) next(in);
  }

  /** The values of the nodes that are named next. */
  Object[] all(Input in) {
    Object[] values = new Object[in.readCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = next(in);
    }
    return values;
  }

  /** The value of a node. */
  Object get(int index) {
    Object known = made[index];
    if (known == null) {
      Input in = nodes.at(offsets.at(4 * index).readFixed());
      known = read(NodeTag.of(in.readByte()), in);
      made[index] = known;
    }
    return known;
  }

  private Object read(NodeTag tag, Input in) {
    return switch (tag) {
      case SYMBOL -> Symbol.of(in.readText());
      case UNREADABLE_SYMBOL -> Symbol.unreadable(in.readText());
      case UNINTERNED_SYMBOL -> Symbol.uninterned(in.readText());
      case DATUM -> DATA.read(in.readBytes())[0];
      case LIST -> list(all(in));
      case VECTOR -> new Vector(all(in), true);
      case BOX -> new Box(all(in)[0], true);
      case PREFAB -> prefab(all(in));
      case HASH -> hash(all(in));
      case SYNTAX -> syntax(in);
      case CONTEXT -> context(in);
      case SCOPE_SET -> scopes.set(in);
      case LOCATION -> location(in);
      case PROPERTIES -> properties(all(in));
      case OWN_ROOT -> root;
      case RELATIVE_PATH -> places.resolve(in.readText());
      case ABSOLUTE_PATH -> new Path(in.readBytes());
      default -> named(tag, in);
    };
  }

  private Object named(NodeTag tag, Input in) {
    return switch (tag) {
      case MODULE_NAME -> moduleName(in);
      case DEFINITION -> new ModuleBinding.Definition(module(in), symbol(in), in.readSigned());
      case DEFINED -> defined(in);
      case IMPORTED -> imported(in);
      case LOCAL -> new LocalBinding(symbol(in), null, null);
      case IMPORT -> bulk(in);
      case KERNEL -> CoreIdentifiers.KERNEL;
      default -> throw new IllegalArgumentException("no node: " + tag);
    };
  }

  private ModuleName moduleName(Input in) {
    Object first = next(in);
    ModuleName name = first instanceof ModuleName around ? around : ModuleName.of(first);
    for (Object submodule : all(in)) {
      name = name.submodule((Symbol) submodule);
    }
    return name;
  }

  private ModuleBinding defined(Input in) {
    ModuleBinding b = ModuleBinding.definition(module(in), symbol(in), in.readSigned());
    Syntax equivalent = optionalSyntax(in);
    return equivalent == null ? b : b.equivalentTo(equivalent);
  }

  private ModuleBinding imported(Input in) {
    ModuleName module = module(in);
    Symbol name = symbol(in);
    int phase = in.readSigned();
    Syntax equivalent = optionalSyntax(in);
    ModuleBinding.Nominal by =
        new ModuleBinding.Nominal(module(in), symbol(in), phaseSpace(in), shift(in));
    return new ModuleBinding(module, name, phase, by, equivalent);
  }

  private @Nullable Syntax optionalSyntax(Input in) {
    int node = in.readCount();
    return node == 0 ? null : (Syntax) get(node - 1);
  }

  private Import bulk(Input in) {
    ModuleName module = module(in);
    PhaseSpace from = phaseSpace(in);
    PhaseSpace.Shift shift = shift(in);
    String prefix = in.readText();
    Set<Symbol> except = new HashSet<>();
    for (Object name : all(in)) {
      except.add((Symbol) name);
    }
    return new Import(module, from, shift, prefix, except, host.provides(module, from));
  }

  /** The phase level and space that come next. */
  PhaseSpace phaseSpace(Input in) {
    return new PhaseSpace(in.readSigned(), space(in));
  }

  private PhaseSpace.Shift shift(Input in) {
    return new PhaseSpace.Shift(in.readSigned(), in.readByte() != 0, space(in));
  }

  private @Nullable Symbol space(Input in) {
    int node = in.readCount();
    return node == 0 ? null : (Symbol) get(node - 1);
  }

  private static Object list(Object[] parts) {
    int last = parts.length - 1;
    return Lists.withTail(parts[last], Arrays.copyOf(parts, last));
  }

  private static Struct prefab(Object[] parts) {
    Object[] fields = Arrays.copyOfRange(parts, 1, parts.length);
    StructType type = PrefabTypes.find("read", parts[0], fields.length);
    return new Struct(Objects.requireNonNull(type), fields);
  }

  private static ImmutableHash hash(Object[] parts) {
    ImmutableHash table = ImmutableHash.empty(HashKind.named(((Symbol) parts[0]).name()));
    for (int i = 1; i < parts.length; i += 2) {
      ImmutableHash more = table.put(parts[i], parts[i + 1]);
      table = Objects.requireNonNull(more, "no datum has custom equality");
    }
    return table;
  }

  private Syntax syntax(Input in) {
    Object content = next(in);
    Context context = (Context) next(in);
    int location = in.readCount();
    int properties = in.readCount();
    return new Syntax(
        content,
        context,
        location == 0 ? SourceLoc.NONE : (SourceLoc) get(location - 1),
        properties == 0 ? null : (Properties) get(properties - 1));
  }

  private Context context(Input in) {
    ScopeSet plain = (ScopeSet) next(in);
    Context.Shifted[][] layers = new Context.Shifted[in.readCount()][];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = new Context.Shifted[in.readCount()];
      for (int j = 0; j < layers[i].length; j++) {
        layers[i][j] =
            new Context.Shifted(scopes.multi(in.readCount()), in.readSigned(), in.readByte() != 0);
      }
    }
    return Context.of(plain, layers).trusted(host.inspector());
  }

  private SourceLoc location(Input in) {
    return new SourceLoc(
        next(in), in.readSigned(), in.readSigned(), in.readSigned(), in.readSigned());
  }

  private static Properties properties(Object[] parts) {
    Properties all = null;
    for (int i = parts.length - 2; i >= 0; i -= 2) {
      all = Properties.with(all, parts[i], parts[i + 1], true);
    }
    return Objects.requireNonNull(all);
  }
}
