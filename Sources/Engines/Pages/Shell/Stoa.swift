/// The arcade at the foot of the door: people under arches. It says nothing, and is hidden from whoever listens.
enum Stoa {
  static let html: HTML = """
    <svg class="stoa" aria-hidden="true" focusable="false"><defs><pattern id="stoa" width="800" height="120" \
    patternUnits="userSpaceOnUse">
    <path class="o" d="M8 96V44a32 32 0 0 1 64 0v52zM88 96V44a32 32 0 0 1 64 0v52z\
    M168 96V44a32 32 0 0 1 64 0v52zM248 96V44a32 32 0 0 1 64 0v52zM328 96V44a32 32 0 0 1 64 0v52z\
    M408 96V44a32 32 0 0 1 64 0v52zM488 96V44a32 32 0 0 1 64 0v52zM568 96V44a32 32 0 0 1 64 0v52z\
    M648 96V44a32 32 0 0 1 64 0v52zM728 96V44a32 32 0 0 1 64 0v52z"/>
    <circle class="p" cx="34" cy="50" r="7"/>
    <path class="p" d="M22 96V74a12 12 0 0 1 24 0v22z"/>
    <circle class="h" cx="55" cy="66" r="5.5"/>
    <path class="h" d="M47 96V83a8 8 0 0 1 16 0v13z"/>
    <circle class="h" cx="198" cy="54" r="6.5"/>
    <path class="h" d="M187 96V76a11 11 0 0 1 22 0v20z"/>
    <path class="k" d="M214 95V74a4 4 0 0 1 8 0"/>
    <circle class="p" cx="348" cy="49" r="7"/>
    <path class="p" d="M336.5 96V73a11.5 11.5 0 0 1 23 0v23z"/>
    <circle class="h" cx="374" cy="54" r="6.5"/>
    <path class="h" d="M363.5 96V77a10.5 10.5 0 0 1 21 0v19z"/>
    <circle class="h" cx="513" cy="50" r="6.5"/>
    <path class="h" d="M504 84V69a9 9 0 0 1 18 0v8h13v17h-5V84z"/>
    <circle class="k" cx="514" cy="83" r="10.5"/>
    <circle class="p" cx="680" cy="50" r="7"/>
    <path class="p" d="M668 96V74a12 12 0 0 1 24 0v22z"/>
    <circle class="h" cx="752" cy="52" r="6.5"/>
    <path class="h" d="M741 96V75a11 11 0 0 1 22 0v21z"/>
    <circle class="p" cx="771" cy="68" r="5"/>
    <path class="p" d="M763.5 96V84a7.5 7.5 0 0 1 15 0v12z"/>
    </pattern>
    </defs>
    <rect width="100%" height="96" fill="url(#stoa)"/></svg>
    """
}

/// The house's sign, which says nothing beside its name.
public enum Mark {
  /// The sign.
  public static var html: HTML {
    "<img class='mark' src='\(link: Assets.address)/mark.svg' alt='' width='40' height='40'>"
  }
}
