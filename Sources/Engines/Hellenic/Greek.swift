/// Greek text as Greeks write, search and sort it.
///
///     Greek.uppercased("Μάιος")    // ΜΑΪΟΣ
///     Greek.fold("Άγγελος ")       // αγγελοσ
///     Greek.repaired("ΓIΩPΓOΣ")    // ΓΙΩΡΓΟΣ, where three letters were Latin
public enum Greek {}
