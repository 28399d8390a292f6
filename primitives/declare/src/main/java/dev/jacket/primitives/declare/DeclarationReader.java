package dev.jacket.primitives.declare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads annotated classes and checks the rules of {@link Primitive}. */
final class DeclarationReader {
  private final Elements elements;
  private final ParameterReader parameters;

  DeclarationReader(Elements elements, ContractNames contracts) {
    this.elements = elements;
    this.parameters = new ParameterReader(contracts);
  }

  /** Reads a class annotated with {@link PrimitiveModule}. */
  Declared read(TypeElement type) throws Problem {
    Declared declared =
        new Declared(
            type,
            type.getAnnotation(PrimitiveModule.class).value(),
            elements.getPackageOf(type).getQualifiedName().toString());
    Map<String, Builtin> byName = new LinkedHashMap<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getAnnotation(Primitive.class) != null) {
        addBuiltin(byName, declared, (ExecutableElement) member);
      }
      PrimitiveValue value = member.getAnnotation(PrimitiveValue.class);
      if (value != null) {
        addValues(declared, member, value.value());
      }
    }
    declared.builtins.addAll(byName.values());
    return declared;
  }

  private void addBuiltin(Map<String, Builtin> byName, Declared declared, ExecutableElement method)
      throws Problem {
    requireVisible(method);
    Primitive declaration = method.getAnnotation(Primitive.class);
    checkFlags(method, declaration);
    Builtin builtin = byName.get(declaration.value());
    if (builtin == null) {
      builtin = new Builtin(declaration);
      byName.put(declaration.value(), builtin);
    } else {
      checkOverload(method, declaration, builtin);
    }
    Method read = readMethod(declared, method);
    for (Method other : builtin.methods) {
      boolean bothVariadic = read.rest() != null && other.rest() != null;
      boolean bothFixed = read.rest() == null && other.rest() == null;
      if (bothVariadic || bothFixed && (read.mask() & other.mask()) != 0) {
        throw new Problem(method, "two methods of " + builtin.name + " accept the same arguments");
      }
    }
    builtin.methods.add(read);
    if (builtin.pure && builtin.mayCapture()) {
      throw new Problem(method, builtin.name + " cannot be pure: it is no leaf");
    }
  }

  private static void checkFlags(ExecutableElement method, Primitive declaration) throws Problem {
    String name = declaration.value();
    if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf(',') >= 0) {
      throw new Problem(method, "the name of a builtin may not be empty or have spaces or commas");
    }
  }

  private static void checkOverload(
      ExecutableElement method, Primitive declaration, Builtin builtin) throws Problem {
    boolean same =
        declaration.folds() == builtin.folds
            && (declaration.pure() || declaration.folds()) == builtin.pure
            && declaration.terse() == builtin.terse
            && declaration.control() == builtin.control
            && declaration.blocking() == builtin.blocking
            && List.of(declaration.aliases()).equals(builtin.aliases);
    if (!same) {
      throw new Problem(method, "the methods of " + builtin.name + " must be declared alike");
    }
  }

  private Method readMethod(Declared declared, ExecutableElement method) throws Problem {
    List<VariableElement> rest = new ArrayList<>(method.getParameters());
    boolean machine = takes(rest, "dev.jacket.machine.Machine");
    boolean depth = machine && takes(rest, "int");
    List<Parameter> read = new ArrayList<>();
    Parameter variadic = null;
    for (int i = 0; i < rest.size(); i++) {
      VariableElement parameter = rest.get(i);
      if (parameter.asType().getKind() == TypeKind.ARRAY) {
        if (i != rest.size() - 1) {
          throw new Problem(parameter, "only the last parameter may take the rest arguments");
        }
        variadic = parameters.readRest(parameter);
      } else {
        Parameter next = parameters.read(parameter);
        if (!next.optional() && !read.isEmpty() && read.get(read.size() - 1).optional()) {
          throw new Problem(parameter, "a required parameter follows an optional one");
        }
        read.add(next);
      }
    }
    return new Method(
        declared.type.getQualifiedName().toString(),
        method.getSimpleName().toString(),
        machine,
        depth,
        read,
        variadic,
        result(method));
  }

  /** Whether the first parameter has that type; then it is taken off the list. */
  private static boolean takes(List<VariableElement> parameters, String type) {
    boolean first =
        !parameters.isEmpty()
            && parameters.get(0).asType().toString().equals(type)
            && (!type.equals("int") || parameters.get(0).getSimpleName().contentEquals("depth"));
    if (first) {
      parameters.remove(0);
    }
    return first;
  }

  private static Method.Result result(ExecutableElement method) throws Problem {
    TypeMirror type = method.getReturnType();
    return switch (type.getKind()) {
      case VOID -> Method.Result.VOID;
      case BOOLEAN -> Method.Result.BOOLEAN;
      case INT, LONG -> Method.Result.LONG;
      case DOUBLE -> Method.Result.DOUBLE;
      case DECLARED -> {
        if (type.toString().endsWith("java.lang.String")) {
          throw new Problem(method, "a Java String is no Racket value: return a Str");
        }
        yield Method.Result.OBJECT;
      }
      default -> throw new Problem(method, "a builtin cannot return " + type);
    };
  }

  private static void addValues(Declared declared, Element member, String[] names) throws Problem {
    requireVisible(member);
    String access = declared.type.getQualifiedName() + "." + member.getSimpleName();
    if (member instanceof ExecutableElement method) {
      boolean named = method.getParameters().size() == 1;
      if (method.getParameters().size() > 1 || !named && names.length != 1) {
        throw new Problem(
            member, "a @PrimitiveValue method takes nothing, or the name as a String");
      }
      for (String name : names) {
        String argument = named ? JavaText.literal(name) : "";
        declared.values.add(new Declared.Value(name, access + "(" + argument + ")"));
      }
    } else if (names.length == 1 && member.getModifiers().contains(Modifier.FINAL)) {
      declared.values.add(new Declared.Value(names[0], access));
    } else {
      throw new Problem(member, "a @PrimitiveValue field must be final and have one name");
    }
  }

  private static void requireVisible(Element member) throws Problem {
    boolean good =
        member.getModifiers().contains(Modifier.STATIC)
            && !member.getModifiers().contains(Modifier.PRIVATE);
    if (!good) {
      throw new Problem(member, "a builtin must be static and not private");
    }
  }
}
