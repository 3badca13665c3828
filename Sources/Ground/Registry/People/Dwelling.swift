import Hellenic
import Kit
import Pages

/// Where somebody lives, as typed.
public struct Dwelling: Hashable, Sendable {
  public var street: String?
  public var number: String?
  public var postcode: String?
  public var community: String?

  public init(street: String?, number: String? = nil, postcode: String? = nil, community: String? = nil) {
    self.street = street
    self.number = number
    self.postcode = postcode
    self.community = community
  }

  /// The place as it is kept. Throws `invalid` with everything that is wrong with it.
  func checked() throws(Refusal) -> Dwelling {
    var place = Dwelling(
      street: street?.trimmed.unlessEmpty, number: number?.trimmed.unlessEmpty,
      postcode: postcode?.trimmed.unlessEmpty, community: community?.trimmed.unlessEmpty)
    var errors: [FieldError] = []
    if place.street == nil, place.community == nil { errors.append(FieldError("street", .addressMissing)) }
    if let typed = place.postcode {
      place.postcode = Postcode(typed: typed)?.rawValue
      if place.postcode == nil { errors.append(FieldError("postcode", .postcodeWrong)) }
    }
    let lengths = [("street", place.street), ("number", place.number), ("community", place.community)]
    for (field, text) in lengths where (text?.count ?? 0) > 100 { errors.append(FieldError(field, .nameTooLong)) }
    guard errors.isEmpty else { throw .invalid(errors) }
    return place
  }
}
