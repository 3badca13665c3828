import Hummingbird
import Kit
