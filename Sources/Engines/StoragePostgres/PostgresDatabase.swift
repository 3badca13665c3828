import CPostgres
import Storage
