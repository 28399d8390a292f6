package dev.jacket.primitives.declare;

import dev.jacket.primitives.declare.Parameter.Kind;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a builtin's method. */
final class ParameterReader {
  private final ContractNames contracts;

  ParameterReader(ContractNames contracts) {
    this.contracts = contracts;
  }

  /** Reads a parameter that is one argument. */
  Parameter read(VariableElement parameter) throws Problem {
    TypeMirror type = parameter.asType();
    boolean optional = isNullable(type) || isNullable(parameter);
    return switch (type.getKind()) {
      case BOOLEAN -> make(parameter, Kind.TRUTH, "", "any/c", optional);
      case LONG -> make(parameter, Kind.LONG, "", "fixnum?", optional);
      case INT -> make(parameter, Kind.INT, "", "exact-nonnegative-integer?", optional);
      case DOUBLE -> make(parameter, Kind.DOUBLE, "", "flonum?", optional);
      case DECLARED -> readClass(parameter, (DeclaredType) type, optional);
      default -> throw new Problem(parameter, "a builtin cannot take " + type);
    };
  }

  /** Reads the parameter that takes the rest arguments. */
  Parameter readRest(VariableElement parameter) throws Problem {
    TypeMirror component = ((ArrayType) parameter.asType()).getComponentType();
    if (!className(component).equals("java.lang.Object")) {
      throw new Problem(parameter, "rest arguments come as Object[]");
    }
    return make(parameter, Kind.ANY, "", "any/c", false);
  }

  private Parameter readClass(VariableElement parameter, DeclaredType type, boolean optional)
      throws Problem {
    String name = className(type);
    return switch (name) {
      case "java.lang.Object" -> make(parameter, Kind.ANY, "", "any/c", optional);
      case "java.lang.Long" -> make(parameter, Kind.LONG, "", "fixnum?", optional);
      case "java.lang.Integer" ->
          make(parameter, Kind.INT, "", "exact-nonnegative-integer?", optional);
      case "java.lang.Double" -> make(parameter, Kind.DOUBLE, "", "flonum?", optional);
      case "java.lang.Boolean" -> make(parameter, Kind.CLASS, name, "boolean?", optional);
      case "java.lang.String" ->
          throw new Problem(parameter, "a Java String is no Racket value: take a Str");
      case "dev.jacket.machine.Procedure" ->
          throw new Problem(
              parameter,
              "structures can be procedures too: take an Object marked @Is(\"procedure?\")");
      case "dev.jacket.machine.Machine" ->
          throw new Problem(parameter, "the machine must be the first parameter");
      default -> make(parameter, Kind.CLASS, name, ContractNames.ofClass(name), optional);
    };
  }

  private Parameter make(
      VariableElement parameter, Kind kind, String javaClass, String own, boolean optional)
      throws Problem {
    Is is = parameter.getAnnotation(Is.class);
    String words = is == null ? own : is.value();
    String check = words.equals(own) ? null : contracts.check(words);
    boolean decided = words.equals(own) || words.equals("any/c") || check != null;
    boolean onlyRenames = kind == Kind.CLASS && !javaClass.startsWith("dev.jacket.value.");
    if (!decided && !onlyRenames) {
      throw new Problem(
          parameter, "no method is marked @ContractCheck(" + JavaText.literal(words) + ")");
    }
    if (kind == Kind.TRUTH && is != null) {
      throw new Problem(parameter, "a boolean parameter accepts anything: it has no contract");
    }
    return new Parameter(kind, javaClass, words, check, optional);
  }

  private static String className(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ((DeclaredType) type).asElement().toString()
        : type.toString();
  }

  private static boolean isNullable(@Nullable AnnotatedConstruct type) {
    return type != null
        && type.getAnnotationMirrors().stream()
            .anyMatch(
                a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
